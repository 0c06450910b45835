import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { RecordList, type RecordFilter, type RecordInList } from './record-list.service.js';

/** One state of a board: how many records are in it, and those that were changed last. */
export interface BoardColumn {
  readonly state: string;
  readonly total: number;
  readonly items: readonly RecordInList[];
}

/** A day of a calendar with the records that have to end on it. */
export interface CalendarDay {
  readonly day: string;
  readonly open: number;
  readonly ended: number;
}

/** Records shown in one column of a board. */
const shownInColumn = 20;

/** Records of a register at a glance: by their states, or by the days on which they have to end. */
@Injectable()
export class RecordOverviews {
  constructor(
    @Inject(RecordList) private readonly records: RecordList,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A column for every state in which there are records, in no order. */
  async board(viewer: Viewer, code: string, filter: RecordFilter): Promise<BoardColumn[]> {
    const ids = await this.records.ifFew(await this.records.select(viewer, code, filter));
    // Every column is one of the records found, so that words are looked for once.
    const narrowed = ids ? { ids } : filter;
    const counts = await (
      await this.records.select(viewer, code, narrowed)
    )
      .select('record.state', 'state')
      .addSelect('COUNT(*)', 'total')
      .groupBy('record.state')
      .getRawMany<{ state: string; total: string | number }>();
    const columns: BoardColumn[] = [];
    for (const { state, total } of counts) {
      const page = await this.records.page(viewer, code, {
        ...narrowed,
        state,
        page: 1,
        pageSize: shownInColumn,
        sort: '-changedAt',
      });
      columns.push({ state, total: Number(total), items: page.items });
    }
    return columns;
  }

  /** Days of a month with records that have to end on them, in their order. @param month `2012-05`; undefined is the running one */
  async calendar(
    viewer: Viewer,
    code: string,
    month: string | undefined,
  ): Promise<{ month: string; days: CalendarDay[] }> {
    const shown = month ?? this.clock.today().slice(0, 7);
    const builder = await this.records.select(viewer, code, { dueFrom: `${shown}-01`, dueTo: `${shown}-31` });
    const counts = await builder
      .select('record.dueOn', 'day')
      .addSelect('record.ended', 'ended')
      .addSelect('COUNT(*)', 'total')
      .groupBy('record.dueOn')
      .addGroupBy('record.ended')
      .orderBy('record.dueOn')
      .getRawMany<{ day: string; ended: boolean | number; total: string | number }>();
    const days = new Map<string, { open: number; ended: number }>();
    for (const { day, ended, total } of counts) {
      const found = days.get(day) ?? { open: 0, ended: 0 };
      days.set(day, ended ? { ...found, ended: Number(total) } : { ...found, open: Number(total) });
    }
    return { month: shown, days: [...days].map(([day, found]) => ({ day, ...found })) };
  }
}
