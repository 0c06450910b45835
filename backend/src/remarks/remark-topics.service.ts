import { shippedRemarkTopics } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { newId } from '../common/ids.js';
import { NotFoundError, RevisionStaleError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { Jobs } from '../jobs/index.js';
import type { TopicWords } from './domain/topic-words.js';
import { topicContent, type TopicContent } from './remark-topic-content.js';
import { RemarkTopicHit } from './remark-topic-hit.entity.js';
import { RemarkTopic } from './remark-topic.entity.js';

export const remarkTopicsKind = 'remark-topics';

/** What remarks are about: lists of words that ship with the release, and that an office goes on with. */
@Injectable()
export class RemarkTopics {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** Those of the release where an office has none. */
  async loadShipped(): Promise<void> {
    if ((await this.database.reader(RemarkTopic).count()) > 0) return;
    const topics = shippedRemarkTopics().map((content, at) => made(topicContent.parse(content), at + 1));
    await this.database.write((tx) => insertRows(tx, RemarkTopic, topics));
  }

  list(): Promise<RemarkTopic[]> {
    return this.database.reader(RemarkTopic).find({ order: { position: 'ASC', id: 'ASC' } });
  }

  async words(): Promise<TopicWords[]> {
    return (await this.list()).map(({ id, words }) => ({ id, words }));
  }

  async create(viewer: Viewer, content: TopicContent): Promise<RemarkTopic> {
    const last = await this.database.reader(RemarkTopic).maximum('position');
    const topic = made(content, (last ?? 0) + 1);
    await this.change(viewer, 'remark-topic.created', topic, (tx) => insertRows(tx, RemarkTopic, topic));
    return topic;
  }

  /** @throws {NotFoundError} 404; {@link RevisionStaleError} 412 */
  async edit(viewer: Viewer, id: string, revision: number, content: TopicContent): Promise<RemarkTopic> {
    const next = { ...tidied(content), revision: revision + 1 };
    const topic = { ...(await this.get(id)), ...next };
    await this.change(viewer, 'remark-topic.changed', topic, async (tx) => {
      if (!(await this.database.changeIf(tx, RemarkTopic, { id, revision }, next))) throw new RevisionStaleError();
    });
    return topic;
  }

  /** @throws {NotFoundError} 404; {@link RevisionStaleError} 412 */
  async remove(viewer: Viewer, id: string, revision: number): Promise<void> {
    const topic = await this.get(id);
    await this.change(viewer, 'remark-topic.removed', topic, async (tx) => {
      if (!(await this.database.changeIf(tx, RemarkTopic, { id, revision }, { revision: revision + 1 })))
        throw new RevisionStaleError();
      await tx.delete(RemarkTopic, { id });
      await tx.delete(RemarkTopicHit, { topicId: id });
    });
  }

  private async get(id: string): Promise<RemarkTopic> {
    const topic = await this.database.reader(RemarkTopic).findOneBy({ id });
    if (!topic) throw new NotFoundError();
    return topic;
  }

  /** With the job that goes through the remarks there are. */
  private async change(
    viewer: Viewer,
    action: string,
    topic: RemarkTopic,
    write: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    const subject = topic.title['zh-CN'];
    await this.jobs.start(viewer, { kind: remarkTopicsKind, subject }, async (tx, insert) => {
      await write(tx);
      await this.audit.record(tx, viewer, { action, subject, detail: { words: topic.words.length } });
      return insert();
    });
  }
}

/** Each word once. */
const tidied = ({ title, words }: TopicContent): TopicContent => ({ title, words: [...new Set(words)] });

const made = (content: TopicContent, position: number): RemarkTopic => ({
  id: newId(),
  ...tidied(content),
  position,
  revision: 1,
});
