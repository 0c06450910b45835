import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TopicContent } from './remark-topic-content.js';

/** What remarks are about: a list of words, kept by the office. */
@Entity('remark_topic')
export class RemarkTopic {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('simple-json')
  title: TopicContent['title'];

  /** A remark in which one of them stands is about the topic. */
  @Column('simple-json')
  words: string[];

  /** Its place in lists, from 1. */
  @Column('integer')
  position: number;

  @Column('integer')
  revision: number;
}
