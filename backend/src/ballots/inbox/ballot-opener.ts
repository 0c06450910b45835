import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Tinypool } from 'tinypool';
import { compiledFile } from '../../common/compiled-file.js';
import { openSlice, type ClosedSlice, type OpenedSlice } from './open-slice.js';

/** To open fewer takes a few milliseconds, for which no thread need be started. */
const openedHere = 100;

/** A thread takes some 25 MB, which grading needs next; it ends when nothing has been opened for so long. */
const idleMs = 500;

/** In MB. Of a slice nothing is kept, so that a small heap, which is tidied up often, costs nothing. */
const heapLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

/** Opens waiting ballots in a thread of its own, where their decryption holds nobody up. */
@Injectable()
export class BallotOpener implements OnApplicationShutdown {
  private threads: Tinypool | undefined;

  /** @param ballots how many there are */
  open(slice: ClosedSlice, ballots: number): Promise<OpenedSlice> {
    if (ballots <= openedHere) return Promise.resolve(openSlice(slice));
    this.threads ??= new Tinypool({
      filename: compiledFile(new URL('./open-slice.js', import.meta.url)),
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: idleMs,
      resourceLimits: heapLimits,
    });
    return this.threads.run(slice, { name: openSlice.name }) as Promise<OpenedSlice>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads?.destroy();
  }
}
