import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { JobRegistry, type JobHandler, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { topicsIn } from './domain/topic-words.js';
import { RemarkTopicHit } from './remark-topic-hit.entity.js';
import { RemarkTopics, remarkTopicsKind } from './remark-topics.service.js';
import { Remark } from './remark.entity.js';

/** Remarks of one transaction. */
const remarksAtOnce = 500;

/** Says anew of every remark what it is about, after the words of a topic were changed. */
@Injectable()
export class RemarkTopicsJob implements JobHandler, OnModuleInit {
  readonly needs = 'topics.manage';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RemarkTopics) private readonly topics: RemarkTopics,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(remarkTopicsKind, this);
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const total = await this.database.reader(Remark).count();
    for (let after = '', done = 0; ;) {
      job.signal.throwIfAborted();
      // Of two who change topics one after the other, the later job has the last word on every remark.
      const topics = await this.topics.words();
      const remarks = await this.database.reader(Remark).find({
        select: { id: true, text: true },
        where: { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: remarksAtOnce,
      });
      const last = remarks.at(-1);
      if (!last) return {};
      const hits = remarks.flatMap(({ id, text }) =>
        topicsIn(text, topics).map((topicId) => ({ remarkId: id, topicId })),
      );
      done += remarks.length;
      await this.database.write(async (tx) => {
        await job.keep(tx, { done, total: Math.max(total, done), code: 'remarks' });
        await this.database.execute(tx, 'DELETE FROM remark_topic_hit WHERE remark_id > ? AND remark_id <= ?', [
          after,
          last.id,
        ]);
        await insertInBulk(this.database, tx, RemarkTopicHit, hits);
      });
      after = last.id;
    }
  }
}
