import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { byAccountOfTerritory } from '../accounts/account.lookup.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { message, writeSpreadsheet, type Cell, type Language, type spreadsheetFormats } from '../documents/index.js';
import { AuditEvent } from './audit-event.entity.js';

export interface AuditFilters {
  /** Part of who did it or what it was done to. */
  readonly q?: string | undefined;
  /** `feature.action`, or a feature for all of its actions. */
  readonly action?: string | undefined;
  /** Days of the office, `YYYY-MM-DD`, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const columns = ['at', 'actor', 'action', 'subject', 'detail'] as const;
const widths: Partial<Record<(typeof columns)[number], number>> = { at: 26, subject: 28, detail: 60 };
/** Events in one reading of an export. */
const slice = 500;

/** Reads the audit log: the acts of the accounts within the territory of the caller, filtered. */
@Injectable()
export class AuditReading {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, query: PageRequest & AuditFilters): Promise<Page<AuditEvent>> {
    const window = pageWindow(query, '-at');
    const [events, total] = await this.events(viewer, query)
      .orderBy('event.at', window.sort.direction)
      .addOrderBy('event.number', window.sort.direction)
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    return toPage(window, events, total);
  }

  /** Everything that the filters leave, oldest first. */
  export(
    viewer: Viewer,
    filters: AuditFilters,
    format: (typeof spreadsheetFormats)[number],
    language: Language,
  ): Readable {
    return writeSpreadsheet(
      format,
      message(language, 'audit.sheet'),
      columns.map((name) => ({ title: message(language, `audit-column.${name}`), width: widths[name] ?? 20 })),
      this.cells(viewer, filters),
    );
  }

  private async *cells(viewer: Viewer, filters: AuditFilters): AsyncGenerator<Cell[]> {
    for (let last = 0; ;) {
      const events = await this.events(viewer, filters)
        .andWhere('event.number > :last', { last })
        .orderBy('event.number', 'ASC')
        .take(slice)
        .getMany();
      for (const { at, actor, action, subject, detail } of events)
        yield [this.clock.calendar.timeOf(new Date(at)), actor, action, subject, JSON.stringify(detail)];
      if (events.length < slice) return;
      last = events.at(-1)?.number ?? last;
    }
  }

  private events(viewer: Viewer, { q, action, from, to }: AuditFilters): SelectQueryBuilder<AuditEvent> {
    const { calendar } = this.clock;
    const events = this.database.reader(AuditEvent).createQueryBuilder('event').where('1 = 1');
    if (viewer.scopePath !== '/') {
      const actors = byAccountOfTerritory(viewer, 'event.accountId');
      events.andWhere(actors.sql, actors.parameters);
    }
    keepContaining(events, ['event.actor', 'event.subject'], q);
    if (action) events.andWhere('(event.action = :action OR event.action LIKE :kind)', { action, kind: `${action}.%` });
    if (from) events.andWhere('event.at >= :from', { from: calendar.startOf(from).toISOString() });
    if (to) events.andWhere('event.at < :to', { to: calendar.startOf(to, 1).toISOString() });
    return events;
  }
}
