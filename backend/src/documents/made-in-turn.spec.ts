import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BusyError } from '../common/turns.js';
import { FilesInTurn } from './made-in-turn.js';

const itself = (file: Readable): Readable => file;

describe('files that are written while they are sent', () => {
  it.each<[how: string, end: (file: PassThrough) => unknown]>([
    ['was read to its end', (file) => void (file.end('x'), file.resume())],
    ['has failed', (file) => file.destroy(new Error('disk'))],
    ['was left by its reader', (file) => file.destroy()],
  ])('begin when the one before %s, and are refused when too many wait', async (_, end) => {
    const files = new FilesInTurn({ atOnce: 1, waiting: 1 });
    const begun: string[] = [];
    const make = (name: string) =>
      files.make(() => {
        begun.push(name);
        return new PassThrough();
      }, itself);
    const first = await make('first');
    first.on('error', () => undefined);
    const second = make('second');
    await expect(make('third')).rejects.toThrow(BusyError);
    await soon();
    expect(begun).toEqual(['first']);
    end(first);
    await second;
    expect(begun).toEqual(['first', 'second']);
  });

  it('are told why one cannot be made, and make room for the next', async () => {
    const files = new FilesInTurn({ atOnce: 1, waiting: 0 });
    await expect(files.make(() => Promise.reject(new Error('no campaign')), itself)).rejects.toThrow('no campaign');
    await soon();
    expect(await text(await files.make(() => Readable.from(['next']), itself))).toBe('next');
  });
});
