import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countedBallots, type CountedBallot } from '../ballots/index.js';
import { Database } from '../database/database.js';
import { RunFollowers, type RunAtHand, type RunFollower } from '../grading/index.js';
import { cleanText } from './domain/clean-text.js';
import { textsOf } from './domain/remark-texts.js';
import { screened } from './domain/screening.js';
import { topicsIn, type TopicWords } from './domain/topic-words.js';
import { RemarkDoors, type OpenDoor } from './remark-doors.js';
import { RemarkNames } from './remark-names.js';
import { RemarkStore, type FoundRemark } from './remark-store.js';
import { RemarkTopics } from './remark-topics.service.js';

/** Remarks of one transaction: a slice that no ballot notices waiting for. */
const remarksAtOnce = 500;

/**
 * Collects what residents have written, of the doors of which a run shows all ballots (decision 39). What is found is stored unseen, slice
 * by slice, and seen with the run.
 */
@Injectable()
export class RemarkCollector implements RunFollower, OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RemarkDoors) private readonly doors: RemarkDoors,
    @Inject(RemarkNames) private readonly names: RemarkNames,
    @Inject(RemarkTopics) private readonly topics: RemarkTopics,
    @Inject(RemarkStore) private readonly store: RemarkStore,
    @Inject(RunFollowers) private readonly followers: RunFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.follow(this);
  }

  async prepare(run: RunAtHand): Promise<(tx: EntityManager) => Promise<void>> {
    const { job, campaign } = run;
    const doors = await this.doors.of(run);
    const made = { done: 0, total: doors.length };
    const salt = doors.length === 0 ? '' : await this.store.saltOf(campaign.id);
    const namesAlong = this.names.forCampaign();
    const topics = await this.topics.words();
    let found: FoundRemark[] = [];
    for (const open of doors) {
      const names = [...(await namesAlong(open.door.path)), ...open.secretaries];
      for await (const ballots of countedBallots(this.database, open.collectorId)) {
        job.signal.throwIfAborted();
        found.push(...ballots.flatMap((ballot) => remarksOn(ballot, { open, salt, names, topics })));
        while (found.length >= remarksAtOnce) {
          await this.store.stage(run, found.slice(0, remarksAtOnce), made);
          found = found.slice(remarksAtOnce);
        }
      }
      made.done += 1;
      await job.progress({ ...made, code: 'remarks' });
    }
    if (found.length > 0) await this.store.stage(run, found, made);
    return (tx) =>
      this.store.show(
        tx,
        run,
        doors.map(({ door }) => door),
      );
  }

  discard(tx: EntityManager, runId: string): Promise<void> {
    return this.store.discard(tx, runId);
  }
}

interface Reading {
  readonly open: OpenDoor;
  readonly salt: string;
  readonly names: readonly string[];
  readonly topics: readonly TopicWords[];
}

function remarksOn(
  { id: ballotId, formVersionId, answers }: CountedBallot,
  { open: { door, questions }, salt, names, topics }: Reading,
): FoundRemark[] {
  const { unitId, groupKey } = door;
  const written = textsOf(questions.get(formVersionId) ?? [], readAnswers(answers));
  return written.flatMap(({ question, text: given }, at) => {
    const text = screened(cleanText(given), names);
    if (text === '') return [];
    const id = createHmac('sha256', salt).update(`${ballotId}\n${question}\n${at}`).digest('hex').slice(0, 32);
    return [{ row: { id, unitId, groupKey, formVersionId, question, text }, topics: topicsIn(text, topics) }];
  });
}

/** What cannot be read says nothing; the check of ballots names it. */
function readAnswers(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}
