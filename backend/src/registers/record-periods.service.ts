import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { findPhases } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { isPeriod, periodOf, periodsOfYear, phaseKey } from './domain/record-period.js';
import type { RecordPeriod } from './register-definition.js';

/** A phase as a period of records. */
export interface PhasePeriod {
  readonly period: string;
  /** What campaigns call these days. */
  readonly phases: readonly { readonly campaign: string; readonly phase: string }[];
}

export interface PeriodChoice {
  /** The one that is meant where none is named. */
  readonly running: string | null;
  readonly accepts: (key: string | null) => boolean;
  /** For whoever named another one. */
  readonly examples: readonly string[];
}

const mostExamples = 12;

/** For which periods records are written: those of the calendar, and the phases of campaigns (S5.2). */
@Injectable()
export class RecordPeriods {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The period that runs today: of phases that overlap the one that began last. Null where records have none, and between phases. */
  async running(viewer: Viewer, kind: RecordPeriod): Promise<string | null> {
    const today = this.clock.today();
    if (kind !== 'phase') return periodOf(kind, today);
    const phases = await findPhases(this.database, viewer);
    const running = phases.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
    return running ? phaseKey(running) : null;
  }

  /** What a record of the caller may have as its period; of phases only those of campaigns within his reach. */
  async choice(viewer: Viewer, kind: RecordPeriod): Promise<PeriodChoice> {
    const running = await this.running(viewer, kind);
    if (kind !== 'phase')
      return { running, accepts: (key) => isPeriod(kind, key), examples: periodsOfYear(kind, this.clock.today()) };
    const known = new Set((await findPhases(this.database, viewer)).map(phaseKey));
    return { running, accepts: (key) => key !== null && known.has(key), examples: [...known].slice(0, mostExamples) };
  }

  /** Phases of campaigns within reach, those that begin last first; the same days are one period. */
  async phases(viewer: Viewer, query: PageRequest): Promise<Page<PhasePeriod>> {
    const periods = new Map<string, { readonly campaign: string; readonly phase: string }[]>();
    for (const phase of await findPhases(this.database, viewer)) {
      const named = periods.get(phaseKey(phase)) ?? [];
      periods.set(phaseKey(phase), [...named, { campaign: phase.campaign, phase: phase.name }]);
    }
    return pageWithin(
      pageWindow(query, '-period'),
      [...periods].map(([period, phases]) => ({ period, phases })),
    );
  }
}
