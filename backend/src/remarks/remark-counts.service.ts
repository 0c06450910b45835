import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { findDoors } from '../ballots/index.js';
import type { Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { GradingService } from '../grading/index.js';
import { RemarkAccess, withoutImproper } from './remark-access.js';
import { RemarkDoor } from './remark-door.entity.js';
import { narrowToPlace, type RemarkPlaceFilter } from './remark-filters.js';
import { RemarkQuestions, type QuestionTitle } from './remark-questions.js';
import { RemarkTopicHit } from './remark-topic-hit.entity.js';
import type { Remark, RemarkMark } from './remark.entity.js';

/** How far the remarks of a campaign have come. */
export interface RemarkCoverage {
  /** Doors of which remarks were collected. */
  readonly collected: number;
  /** Doors of which nothing is shown, because too few or none have voted there. */
  readonly withheld: number;
  /** Units about which ballots wait until enough others have come. */
  readonly waiting: number;
}

export interface RemarkCounts {
  readonly total: number;
  readonly marks: Readonly<Record<RemarkMark | 'none', number>>;
  readonly topics: readonly { readonly id: string; readonly count: number }[];
  readonly townships: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly questions: readonly { readonly name: string; readonly title: QuestionTitle; readonly count: number }[];
  /** For who manages the campaign; it speaks of all of it. */
  readonly coverage: RemarkCoverage | null;
}

type Counted<K extends string> = Readonly<Record<K, string>> & { readonly count: string | number };

/** Counts of what is listed: improper remarks are counted as such, also where they are not shown. */
@Injectable()
export class RemarkCountsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RemarkAccess) private readonly access: RemarkAccess,
    @Inject(RemarkQuestions) private readonly questions: RemarkQuestions,
    @Inject(GradingService) private readonly grading: GradingService,
  ) {}

  of(viewer: Viewer, campaignId: string, filter: RemarkPlaceFilter): Promise<RemarkCounts> {
    return this.database.atLength(() => this.count(viewer, campaignId, filter));
  }

  private async count(viewer: Viewer, campaignId: string, filter: RemarkPlaceFilter): Promise<RemarkCounts> {
    const readable = await this.access.of(viewer, campaignId);
    const marks = { none: 0, praise: 0, problem: 0, unclear: 0, improper: 0 };
    for (const { mark, count } of await counted(narrowToPlace(readable.rows.clone(), filter), {
      mark: "COALESCE(remark.mark, 'none')",
    }))
      marks[mark as RemarkMark | 'none'] = Number(count);
    const listed = narrowToPlace(withoutImproper(readable), filter);
    const topics = await counted(listed.clone().innerJoin(RemarkTopicHit, 'hit', 'hit.remarkId = remark.id'), {
      id: 'hit.topicId',
    });
    const townships = await counted(listed.clone(), { id: 'door.townshipId', name: 'door.townshipName' });
    const asked = await counted(listed.clone(), { formVersionId: 'remark.formVersionId', name: 'remark.question' });
    const titles = await this.questions.titles(
      asked.map(({ formVersionId, name }) => ({ formVersionId, question: name })),
    );
    const questions = new Map<string, RemarkCounts['questions'][number]>();
    for (const { formVersionId, name, count } of asked) {
      const title = questions.get(name)?.title ?? titles({ formVersionId, question: name });
      questions.set(name, { name, title, count: (questions.get(name)?.count ?? 0) + Number(count) });
    }
    return {
      total: await listed.getCount(),
      marks,
      topics: topics.map(({ id, count }) => ({ id, count: Number(count) })),
      townships: townships.map(({ id, name, count }) => ({ id, name, count: Number(count) })),
      questions: [...questions.values()],
      coverage: readable.manageable ? await this.coverage(readable.campaign) : null,
    };
  }

  private async coverage({ id }: Campaign): Promise<RemarkCoverage> {
    const run = await this.grading.current(id);
    const collected = await this.database.reader(RemarkDoor).countBy({ campaignId: id });
    const waiting = Object.values(run?.waiting ?? {}).reduce((sum, { units }) => sum + units, 0);
    const doors = await findDoors(this.database, id);
    return { collected, withheld: Math.max(0, doors.length - collected), waiting };
  }
}

/** How many rows have the same values of some columns, most first. */
const counted = <K extends string>(
  rows: SelectQueryBuilder<Remark>,
  columns: Readonly<Record<K, string>>,
): Promise<Counted<K>[]> => {
  const entries = Object.entries<string>(columns);
  const builder = rows.select('COUNT(*)', 'count');
  for (const [name, column] of entries) builder.addSelect(column, name).addGroupBy(column);
  builder.orderBy('count', 'DESC');
  for (const [, column] of entries) builder.addOrderBy(column);
  return builder.getRawMany<Counted<K>>();
};
