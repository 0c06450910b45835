import { Inject, Injectable } from '@nestjs/common';
import { InboxKeys, openAnswers, sealAnswers } from '../ballots/index.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import type { PaperAnswers } from './domain/paper-answers.js';
import type { PaperBatch } from './paper-batch.entity.js';
import type { PaperEntry } from './paper-entry.entity.js';

type Place = Pick<PaperEntry, 'batchId' | 'number' | 'pass'>;

/**
 * Seals what was typed in from papers, for each batch under a key of its own in `DATA_DIR/paper-keys`: what database, write-ahead files and
 * archives keep of it cannot be read once the batch is closed and its key destroyed.
 */
@Injectable()
export class PaperKeys {
  private readonly keys: InboxKeys;

  constructor(@Inject(CONFIG) config: Config) {
    this.keys = new InboxKeys(config, 'paper-keys');
  }

  async create(): Promise<string> {
    const [id] = await this.keys.create(1);
    if (id === undefined) throw new Error('No key was made');
    return id;
  }

  destroy(id: string): Promise<void> {
    return this.keys.destroy([id]);
  }

  /** How entries of a batch are sealed and opened. @throws {InboxKeyMissingError} */
  async of(batch: Pick<PaperBatch, 'keyId' | 'formVersionId'>) {
    const key = await this.keys.read(batch.keyId ?? '');
    const at = ({ batchId, number, pass }: Place) => ({
      collectorId: `${batchId}/${number}/${pass}`,
      formVersionId: batch.formVersionId,
    });
    return {
      seal: (place: Place, answers: PaperAnswers): string => sealAnswers(key, at(place), JSON.stringify(answers)),
      open: (entry: Pick<PaperEntry, 'answers'> & Place): PaperAnswers | null =>
        entry.answers === null ? null : (JSON.parse(openAnswers(key, at(entry), entry.answers)) as PaperAnswers),
    };
  }
}
