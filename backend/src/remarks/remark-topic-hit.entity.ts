import { Entity, Index, PrimaryColumn } from 'typeorm';

/** That a remark is about a topic; derived from its text and the words of the topic. */
@Entity('remark_topic_hit', { withoutRowid: true })
@Index('remark_topic_hit_topic_idx', ['topicId', 'remarkId'])
export class RemarkTopicHit {
  @PrimaryColumn('varchar', { length: 32 })
  remarkId: string;

  @PrimaryColumn('varchar', { length: 36 })
  topicId: string;
}
