import { Inject, Injectable } from '@nestjs/common';
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
import { remarkMarks, type RemarkMark } from './remark.entity.js';

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

/** How many remarks have the same door, mark and question. */
interface CountedRemarks {
  readonly unitId: string;
  readonly groupKey: string;
  readonly mark: RemarkMark | null;
  readonly formVersionId: string;
  readonly question: string;
  readonly count: string | number;
}

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
    const rows = narrowToPlace(readable.rows, filter);
    // One pass over an index that holds all of it; what it is counted by is made of that.
    const counted = await rows
      .clone()
      .select('remark.unitId', 'unitId')
      .addSelect('remark.groupKey', 'groupKey')
      .addSelect('remark.mark', 'mark')
      .addSelect('remark.formVersionId', 'formVersionId')
      .addSelect('remark.question', 'question')
      .addSelect('COUNT(*)', 'count')
      .groupBy('remark.unitId')
      .addGroupBy('remark.groupKey')
      .addGroupBy('remark.mark')
      .addGroupBy('remark.formVersionId')
      .addGroupBy('remark.question')
      .getRawMany<CountedRemarks>();
    const listed = counted.filter(({ mark }) => readable.manageable || mark !== 'improper');
    const topics = await withoutImproper({ ...readable, rows })
      .innerJoin(RemarkTopicHit, 'hit', 'hit.remarkId = remark.id')
      .select('hit.topicId', 'id')
      .addSelect('COUNT(*)', 'count')
      .groupBy('hit.topicId')
      .getRawMany<{ id: string; count: string | number }>();
    return {
      total: sumOf(listed),
      marks: {
        none: 0,
        ...Object.fromEntries(remarkMarks.map((mark) => [mark, 0] as const)),
        ...Object.fromEntries(summedBy(counted, ({ mark }) => mark ?? 'none')),
      } as RemarkCounts['marks'],
      topics: topics.map(({ id, count }) => ({ id, count: Number(count) })),
      townships: await this.townships(campaignId, listed),
      questions: await this.askedBy(listed),
      coverage: readable.manageable ? await this.coverage(readable.campaign) : null,
    };
  }

  private async townships(campaignId: string, listed: readonly CountedRemarks[]): Promise<RemarkCounts['townships']> {
    const doors = await this.database.reader(RemarkDoor).findBy({ campaignId });
    const townshipOf = new Map(doors.map((door) => [`${door.unitId} ${door.groupKey}`, door]));
    const names = new Map(doors.map(({ townshipId, townshipName }) => [townshipId, townshipName]));
    return summedBy(listed, ({ unitId, groupKey }) => townshipOf.get(`${unitId} ${groupKey}`)?.townshipId ?? '').map(
      ([id, count]) => ({ id, name: names.get(id) ?? '', count }),
    );
  }

  private async askedBy(listed: readonly CountedRemarks[]): Promise<RemarkCounts['questions']> {
    const titles = await this.questions.titles(listed);
    const asked = new Map(listed.map((one) => [one.question, one]));
    return summedBy(listed, ({ question }) => question).flatMap(([name, count]) => {
      const one = asked.get(name);
      return one ? [{ name, title: titles(one), count }] : [];
    });
  }

  private async coverage({ id }: Campaign): Promise<RemarkCoverage> {
    const run = await this.grading.current(id);
    const collected = await this.database.reader(RemarkDoor).countBy({ campaignId: id });
    const waiting = Object.values(run?.waiting ?? {}).reduce((sum, { units }) => sum + units, 0);
    const doors = await findDoors(this.database, id);
    return { collected, withheld: Math.max(0, doors.length - collected), waiting };
  }
}

const sumOf = (rows: readonly CountedRemarks[]): number => rows.reduce((sum, { count }) => sum + Number(count), 0);

/** Most first. */
function summedBy(rows: readonly CountedRemarks[], keyOf: (row: CountedRemarks) => string): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + Number(row.count));
  return [...sums].sort(([oneKey, one], [otherKey, other]) => other - one || (oneKey < otherKey ? -1 : 1));
}
