import { Inject, Injectable } from '@nestjs/common';
import { countAtDoors, countRating, type DoorCount } from '../ballots/index.js';
import {
  CampaignsService,
  doorUnitOf,
  findSubjectsInTable,
  hasOpened,
  isOwnSheet,
  rosterOf,
  type Campaign,
  type EvaluatorGroup,
  type SubjectInTable,
} from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { DisclosedCounts, channelShare, shownCount } from '../disclosure/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { countSheets } from '../sheets/index.js';
import {
  isEnough,
  participationTotals,
  withoutDoors,
  type ParticipationAtDoors,
  type ParticipationTotals,
  type UnitParticipation,
} from './domain/participation.js';
import { requirementOf } from './domain/required-sample.js';

/** How many have taken part about one subject. */
export type UnitRow = ParticipationAtDoors & { readonly subject: SubjectInTable };

/** Ballots: those counted, and those that wait. */
const ballotsAt = (door: DoorCount | undefined): number => (door?.counted ?? 0) + (door?.waiting ?? 0);

function byUnitAndGroup<T extends { readonly unitId: string; readonly groupKey: string }>(
  counts: readonly T[],
): (unitId: string, group: string) => T | undefined {
  const byKey = new Map(counts.map((count) => [`${count.unitId} ${count.groupKey}`, count]));
  return (unitId, group) => byKey.get(`${unitId} ${group}`);
}

/** How many have taken part, per unit and group; counts only, never who. */
@Injectable()
export class ParticipationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(DisclosedCounts) private readonly disclosed: DisclosedCounts,
  ) {}

  async read(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { q?: string | undefined; under?: string | undefined },
  ): Promise<Page<UnitParticipation & { readonly subject: SubjectInTable }> & { totals: ParticipationTotals }> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, 'unitCode');
    const all = await this.database.atLength(() => this.allUnits(viewer, campaign));
    const rows = all.filter(
      ({ subject }) =>
        (!query.q || subject.unitName.includes(query.q) || subject.unitCode.includes(query.q)) &&
        (!query.under || subject.path.includes(`/${query.under}/`)),
    );
    const factor = window.sort.direction === 'ASC' ? 1 : -1;
    rows.sort((a, b) => factor * (a.subject.unitCode < b.subject.unitCode ? -1 : 1));
    const items = rows
      .slice(window.offset, window.offset + window.pageSize)
      .map((row) => ({ ...withoutDoors(row), subject: row.subject }));
    return { ...toPage(window, items, rows.length), totals: participationTotals(campaign.groups, rows) };
  }

  /** Units with a group of fewer ballots than the floor, as far as that is shown. */
  async unitsWithThinGroups(viewer: Viewer, campaign: Campaign): Promise<ReadonlySet<string>> {
    const rows = await this.allUnits(viewer, campaign);
    const thin = rows.filter(({ ballots }) =>
      ballots.some(({ received }) => (received ?? 0) < campaign.disclosureFloor),
    );
    return new Set(thin.map(({ subject }) => subject.unitId));
  }

  private async allUnits(viewer: Viewer, campaign: Campaign): Promise<UnitRow[]> {
    const subjects = await findSubjectsInTable(this.database, campaign.id);
    return this.of(
      campaign,
      subjects.filter((subject) => isInScope(viewer, subject)),
    );
  }

  /**
   * Of some subjects of a campaign, in their order; what may be shown of it, whoever asks.
   * @param doors of the whole campaign, where the caller has read them
   */
  async of(campaign: Campaign, subjects: readonly SubjectInTable[], doors?: readonly DoorCount[]): Promise<UnitRow[]> {
    const doorOf = byUnitAndGroup(doors ?? (await countAtDoors(this.database, campaign.id)));
    const ratedOf = byUnitAndGroup(await countRating(this.database, campaign.id));
    const sheetsOf = byUnitAndGroup(await countSheets(this.database, campaign.id));
    const before = await this.disclosed.of(campaign.id);
    const scheme = { ...this.plugins.find(campaign.campaignType)?.defaults, ...campaign.scheme };
    // Without a door nobody could have voted.
    const shownReceived = (row: DoorCount | undefined, shown: number | null) =>
      shownCount(
        { now: ballotsAt(row), before: shown, hasOpened: row !== undefined && hasOpened(campaign.state) },
        campaign.disclosureFloor,
      );
    const shareOf = (received: number | null, row: DoorCount | undefined, some = 0) =>
      received !== null && received === ballotsAt(row)
        ? channelShare({ ballots: received, of: some }, campaign.disclosureFloor)
        : null;
    const ballots = (subject: SubjectInTable, group: EvaluatorGroup) => {
      const roster = rosterOf(subject, group);
      const panel = subject.panels?.[group.key];
      const door = doorUnitOf(subject, group);
      const counts = doorOf(door, group.key);
      const seen = {
        attended: panel?.attended ?? null,
        received: shownReceived(counts, before(door, group.key)),
        required: requirementOf(scheme, group.key, roster),
      };
      const valid = (ratedOf(subject.unitId, group.key)?.ballots ?? 0) + (counts?.waiting ?? 0);
      return {
        key: group.key,
        door,
        roster,
        // Printed cards and paper ballots.
        issued: (counts?.issued ?? 0) + (counts?.paper.issued ?? 0) + (panel?.issued ?? 0),
        ...seen,
        // Of what is shown: while later ballots are not told yet, neither is what they came on.
        paper: shareOf(seen.received, counts, counts?.paper.counted),
        assisted: shareOf(seen.received, counts, counts?.assisted),
        enough: isEnough(seen, valid),
      };
    };
    const sheets = (subject: SubjectInTable, group: EvaluatorGroup) => {
      const row = sheetsOf(subject.unitId, group.key);
      const one = isOwnSheet(group) || group.isRecord === true;
      return {
        key: group.key,
        ofUnit: one,
        submitted: row?.submitted ?? 0,
        drafts: row?.drafts ?? 0,
        revising: row?.revising ?? 0,
        returned: row?.returned ?? 0,
        lastAt: row?.lastAt ?? null,
      };
    };
    return subjects.map((subject) => ({
      subject,
      ballots: campaign.groups.filter(({ kind }) => kind === 'ballot').map((group) => ballots(subject, group)),
      sheets: campaign.groups.filter(({ kind }) => kind === 'sheet').map((group) => sheets(subject, group)),
    }));
  }
}
