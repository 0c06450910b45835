import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { findCampaigns } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { findFactsAbout } from '../facts/index.js';
import { OrganisationsService } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { findRecordsAbout, type RecordWithDefinition } from '../registers/record.lookup.js';

/** A text of a register or of a campaign type in its languages. */
export type Words = RecordWithDefinition['definition']['title'];

/** Facts stand beside the registers under this name. */
export const factSubject = 'facts';

/** Something that happened about a unit. */
export interface TimelineEntry {
  /** Code of the register, or `facts`. */
  readonly subject: string;
  /** What the register is called, or the kind of fact; null for a fact whose campaign type is gone. */
  readonly title: Words | null;
  /** The day, or the instant of the last change. */
  readonly at: string;
  /** By what people call it; of a fact what happened. */
  readonly text: string;
  /** Where it stands, as the register calls that; null of a fact. */
  readonly state: Words | null;
  readonly ended: boolean;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  /** The record; null of a fact. */
  readonly recordId: string | null;
}

export interface TimelineSubject {
  readonly subject: string;
  /** Null for facts, which are no register. */
  readonly title: Words | null;
  readonly count: number;
  /** How many have not come to their end. */
  readonly open: number;
  readonly overdue: number;
}

export interface Timeline {
  /** The latest first. */
  readonly entries: readonly TimelineEntry[];
  readonly subjects: readonly TimelineSubject[];
}

/** What happened about one unit: records of every register and facts that count, by time and by subject. */
@Injectable()
export class UnitTimelines {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /**
   * As far as the caller may read registers and facts.
   * @param wish one subject alone, or what is open alone, by its deadline; the subjects tell of all
   * @throws {NotFoundError} outside the caller's reach
   */
  async of(
    viewer: Viewer,
    unitId: string,
    { subject, open = false }: { readonly subject?: string | undefined; readonly open?: boolean } = {},
  ): Promise<Timeline> {
    await this.organisations.get(viewer, unitId);
    const entries = [
      ...(viewer.permissions.has('registers.read') ? await this.records(unitId) : []),
      ...(viewer.permissions.has('facts.read') ? await this.facts(unitId) : []),
    ].sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1));
    const wanted = subject === undefined ? entries : entries.filter((entry) => entry.subject === subject);
    return {
      entries: open ? wanted.filter(({ ended }) => !ended).sort(byDeadline) : wanted,
      subjects: subjectsOf(entries),
    };
  }

  private async records(unitId: string): Promise<TimelineEntry[]> {
    const today = this.clock.today();
    const found = await findRecordsAbout(this.database.dataSource.manager, unitId);
    return found.map(({ record, definition }) => ({
      subject: record.code,
      title: definition.title,
      at: record.changedAt,
      text: record.name,
      state: definition.course.states.find(({ key }) => key === record.state)?.title ?? null,
      ended: record.ended,
      dueOn: record.dueOn,
      overdue: !record.ended && record.dueOn !== null && record.dueOn < today,
      recordId: record.id,
    }));
  }

  private async facts(unitId: string): Promise<TimelineEntry[]> {
    const { manager } = this.database.dataSource;
    const facts = await findFactsAbout(manager, unitId);
    const campaigns = await findCampaigns(manager, [...new Set(facts.map(({ campaignId }) => campaignId))]);
    const typeOf = new Map(campaigns.map(({ id, campaignType }) => [id, this.plugins.find(campaignType)]));
    return facts.map(({ campaignId, kind, date, verifiedAt, enteredAt, detail }) => ({
      subject: factSubject,
      title: typeOf.get(campaignId)?.factKinds.find((known) => known.kind === kind)?.title ?? null,
      at: date ?? verifiedAt ?? enteredAt,
      text: detail,
      state: null,
      ended: true,
      dueOn: null,
      overdue: false,
      recordId: null,
    }));
  }
}

/** What is due first comes first, and what has no deadline last. */
const byDeadline = (one: TimelineEntry, other: TimelineEntry): number =>
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');

function subjectsOf(entries: readonly TimelineEntry[]): TimelineSubject[] {
  const subjects = new Map<string, TimelineSubject>();
  for (const { subject, title, ended, overdue } of entries) {
    const known = subjects.get(subject) ?? {
      subject,
      title: subject === factSubject ? null : title,
      count: 0,
      open: 0,
      overdue: 0,
    };
    subjects.set(subject, {
      ...known,
      count: known.count + 1,
      open: known.open + (ended ? 0 : 1),
      overdue: known.overdue + (overdue ? 1 : 0),
    });
  }
  return [...subjects.values()].sort(
    (one, other) => other.overdue - one.overdue || other.open - one.open || other.count - one.count,
  );
}
