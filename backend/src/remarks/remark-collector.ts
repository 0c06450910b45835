import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { QuestionInfo } from '@pingyi/form-definitions/compile';
import type { EntityManager } from 'typeorm';
import { countedBallots, findCollectors, type Collector, type CountedBallot } from '../ballots/index.js';
import { doorUnitOf, findSubjects, formsOfGroup, type Campaign, type CampaignSubject } from '../campaigns/index.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { RunFollowers, type RunAtHand, type RunFollower } from '../grading/index.js';
import { cleanText } from './domain/clean-text.js';
import { mayCollect } from './domain/collecting.js';
import { asksForWords, textsOf } from './domain/remark-texts.js';
import { screened } from './domain/screening.js';
import { topicsIn, type TopicWords } from './domain/topic-words.js';
import { RemarkDoor } from './remark-door.entity.js';
import { RemarkNames } from './remark-names.js';
import { RemarkSalt } from './remark-salt.entity.js';
import { RemarkTopics } from './remark-topics.service.js';
import { Remark } from './remark.entity.js';

/** A remark that is found, with its topics. */
interface FoundRemark {
  readonly row: Pick<Remark, 'id' | 'unitId' | 'groupKey' | 'formVersionId' | 'question' | 'text'>;
  readonly topics: readonly string[];
}

type Questions = ReadonlyMap<string, readonly QuestionInfo[]>;

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
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(RemarkNames) private readonly names: RemarkNames,
    @Inject(RemarkTopics) private readonly topics: RemarkTopics,
    @Inject(RunFollowers) private readonly followers: RunFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.follow(this);
  }

  async prepare(run: RunAtHand): Promise<(tx: EntityManager) => Promise<void>> {
    const { job, campaign } = run;
    const doors = await this.doorsOf(run);
    const salt = doors.length === 0 ? '' : await this.saltOf(campaign.id);
    const namesAlong = this.names.forCampaign();
    const topics = await this.topics.words();
    let found: FoundRemark[] = [];
    let done = 0;
    for (const { collector, door, questions } of doors) {
      const names = await namesAlong(door.path);
      for await (const ballots of countedBallots(this.database, collector.id)) {
        job.signal.throwIfAborted();
        found.push(...ballots.flatMap((ballot) => remarksOn(ballot, { door, questions, salt, names, topics })));
        while (found.length >= remarksAtOnce) {
          await this.stage(run, found.slice(0, remarksAtOnce), done);
          found = found.slice(remarksAtOnce);
        }
      }
      done += 1;
      await job.progress({ done, total: doors.length, code: 'remarks' });
    }
    if (found.length > 0) await this.stage(run, found, done);
    return async (tx) => {
      for (const { door } of doors) await tx.save(RemarkDoor, door);
      await tx.update(Remark, { pendingRun: job.id }, { pendingRun: null });
    };
  }

  async discard(tx: EntityManager, runId: string): Promise<void> {
    await this.database.execute(
      tx,
      'DELETE FROM remark_topic_hit WHERE remark_id IN (SELECT id FROM remark WHERE pending_run = ?)',
      [runId],
    );
    await tx.delete(Remark, { pendingRun: runId });
  }

  /** Doors of which more may be shown than was, with the questions of their forms. */
  private async doorsOf({ campaign, complete }: RunAtHand) {
    const { manager } = this.database.dataSource;
    const shown = new Set(complete.map(({ unitId, groupKey }) => `${unitId} ${groupKey}`));
    const before = new Map(
      (await manager.findBy(RemarkDoor, { campaignId: campaign.id })).map((door) => [
        `${door.unitId} ${door.groupKey}`,
        door.ballots,
      ]),
    );
    const collectors = (await findCollectors(manager, campaign.id)).filter(({ unitId, groupKey, counted }) => {
      const key = `${unitId} ${groupKey}`;
      return shown.has(key) && mayCollect({ counted, collected: before.get(key) ?? null }, campaign.disclosureFloor);
    });
    const placeOf = placesOf(campaign, collectors.length === 0 ? [] : await findSubjects(manager, campaign.id));
    const questionsOf = new Map<string, Questions>();
    for (const group of campaign.groups) questionsOf.set(group.key, await this.questionsOf(formsOfGroup(group)));
    return collectors.flatMap((collector) => {
      const door = placeOf(collector);
      const questions = questionsOf.get(collector.groupKey) ?? new Map<string, readonly QuestionInfo[]>();
      return door && questions.size > 0 ? [{ collector, door, questions }] : [];
    });
  }

  /** Of those forms that ask for words. */
  private async questionsOf(forms: readonly { readonly formVersionId: string }[]): Promise<Questions> {
    const compiled = await Promise.all(
      forms.map(async ({ formVersionId }) => {
        const { questions } = await this.forms.compiledForm(formVersionId);
        return [formVersionId, questions] as const;
      }),
    );
    return new Map(compiled.filter(([, questions]) => asksForWords(questions)));
  }

  private async saltOf(campaignId: string): Promise<string> {
    return this.database.write(async (tx) => {
      const known = await tx.findOneBy(RemarkSalt, { campaignId });
      if (known) return known.salt;
      const salt = randomBytes(32).toString('base64url');
      await insertRows(tx, RemarkSalt, { campaignId, salt });
      return salt;
    });
  }

  /** What was collected before stays as it is, with its mark. */
  private async stage({ job, campaign }: RunAtHand, found: readonly FoundRemark[], done: number): Promise<void> {
    const rows = found.map(({ row }) => [
      row.id,
      campaign.id,
      row.unitId,
      row.groupKey,
      row.formVersionId,
      row.question,
      row.text,
      job.id,
    ]);
    const hits = found.flatMap(({ row, topics }) => topics.map((topic) => [row.id, topic]));
    const columns = rows[0]?.map((_, at) => `entry.value ->> ${at}`).join(', ');
    await this.database.write(async (tx) => {
      await job.keep(tx, { done, code: 'remarks' });
      // SQLite needs the WHERE to tell ON CONFLICT from a join.
      await this.database.execute(
        tx,
        `INSERT INTO remark (id, campaign_id, unit_id, group_key, form_version_id, question, text, pending_run, revision)
         SELECT ${columns}, 1 FROM ${this.database.jsonRows} WHERE TRUE ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows)],
      );
      await this.database.execute(
        tx,
        `INSERT INTO remark_topic_hit (remark_id, topic_id)
         SELECT entry.value ->> 0, entry.value ->> 1 FROM ${this.database.jsonRows} WHERE TRUE ON CONFLICT DO NOTHING`,
        [JSON.stringify(hits)],
      );
    });
  }
}

/** The rows of doors, by their collectors. */
function placesOf(
  campaign: Campaign,
  subjects: readonly CampaignSubject[],
): (collector: Collector) => RemarkDoor | undefined {
  const behind = new Map(
    campaign.groups.flatMap((group) =>
      subjects.map((subject) => [`${doorUnitOf(subject, group)} ${group.key}`, { subject, group }] as const),
    ),
  );
  return ({ unitId, groupKey, counted }) => {
    const found = behind.get(`${unitId} ${groupKey}`);
    if (!found) return undefined;
    const { subject, group } = found;
    const steps = subject.path.split('/').filter(Boolean);
    // Behind a joint door stand the units below its own.
    const path = group.joint && steps.length > 1 ? `/${steps.slice(0, -1).join('/')}/` : subject.path;
    return {
      campaignId: campaign.id,
      unitId,
      groupKey,
      path,
      guidePath: group.joint ? path : subject.guidePath,
      townshipId: steps.at(-2) ?? unitId,
      townshipName: subject.parentName,
      ballots: counted,
    };
  };
}

interface Reading {
  readonly door: Pick<RemarkDoor, 'unitId' | 'groupKey'>;
  readonly questions: Questions;
  readonly salt: string;
  readonly names: readonly string[];
  readonly topics: readonly TopicWords[];
}

function remarksOn(
  { id: ballotId, formVersionId, answers }: CountedBallot,
  { door: { unitId, groupKey }, questions, salt, names, topics }: Reading,
): FoundRemark[] {
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
