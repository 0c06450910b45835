import { unratedOptions } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import {
  CampaignsService,
  doorUnitOf,
  hasOpened,
  isOwnSheet,
  rosterOf,
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { readStored } from '../database/damaged-value.js';
import { Database, placeholders } from '../database/database.js';
import { DisclosedCounts, shownCount } from '../disclosure/index.js';
import { PluginHost } from '../plugin-host/index.js';
import {
  isEnough,
  participationTotals,
  withoutDoors,
  type ParticipationAtDoors,
  type ParticipationTotals,
  type UnitParticipation,
} from './domain/participation.js';
import { requirementOf } from './domain/required-sample.js';

interface DoorRow {
  readonly unit_id: string;
  readonly group_key: string;
  /** A voided batch does not count: its used cards would tell how many a small group has answered. */
  readonly issued: string | number;
  readonly counted: string | number;
  readonly waiting: string | number;
}

interface RatedRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly ballots: string | number;
}

interface SheetRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly submitted: string | number;
  readonly drafts: string | number;
}

/** What is told and needed of a unit; of ten thousand, every further column can be felt. */
type Subject = Pick<
  CampaignSubject,
  'unitId' | 'unitCode' | 'unitName' | 'parentName' | 'path' | 'guidePath' | 'roster' | 'partyMembers' | 'panels'
>;

interface SubjectRow {
  readonly unit_id: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly parent_name: string;
  readonly path: string;
  readonly guide_path: string;
  readonly roster: number | null;
  readonly party_members: number | null;
  /** JSON text. */
  readonly panels: string | null;
}

type UnitRow = ParticipationAtDoors & { readonly subject: Subject };
const ballotsAt = (row: DoorRow | undefined): number => Number(row?.counted ?? 0) + Number(row?.waiting ?? 0);
type ByUnitAndGroup<T> = (unitId: string, group: string) => T | undefined;

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
  ): Promise<Page<UnitParticipation & { readonly subject: Subject }> & { totals: ParticipationTotals }> {
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
    const subjects = (await this.subjects(campaign.id)).filter((subject) => isInScope(viewer, subject));
    const doorOf = await this.doors(campaign.id);
    const ratedOf = await this.rated(campaign.id);
    const sheetsOf = await this.sheets(campaign.id);
    const before = await this.disclosed.of(campaign.id);
    const scheme = { ...this.plugins.find(campaign.campaignType)?.defaults, ...campaign.scheme };
    // Without a door nobody could have voted.
    const shownReceived = (row: DoorRow | undefined, shown: number | null) =>
      shownCount(
        { now: ballotsAt(row), before: shown, hasOpened: row !== undefined && hasOpened(campaign.state) },
        campaign.disclosureFloor,
      );
    const ballots = (subject: Subject, group: EvaluatorGroup) => {
      const roster = rosterOf(subject, group);
      const panel = subject.panels?.[group.key];
      const door = doorUnitOf(subject, group);
      const counts = doorOf(door, group.key);
      const seen = {
        attended: panel?.attended ?? null,
        received: shownReceived(counts, before(door, group.key)),
        required: requirementOf(scheme, group.key, roster),
      };
      const valid = Number(ratedOf(subject.unitId, group.key)?.ballots ?? 0) + Number(counts?.waiting ?? 0);
      return {
        key: group.key,
        door,
        roster,
        // Printed cards and paper ballots.
        issued: Number(counts?.issued ?? 0) + (panel?.issued ?? 0),
        ...seen,
        enough: isEnough(seen, valid),
      };
    };
    const sheets = (subject: Subject, group: EvaluatorGroup) => {
      const row = sheetsOf(subject.unitId, group.key);
      const one = isOwnSheet(group) || group.isRecord === true;
      return { key: group.key, ofUnit: one, submitted: Number(row?.submitted ?? 0), drafts: Number(row?.drafts ?? 0) };
    };
    return subjects.map((subject) => ({
      subject,
      ballots: campaign.groups.filter(({ kind }) => kind === 'ballot').map((group) => ballots(subject, group)),
      sheets: campaign.groups.filter(({ kind }) => kind === 'sheet').map((group) => sheets(subject, group)),
    }));
  }

  private async subjects(campaignId: string): Promise<Subject[]> {
    const rows = await this.database.select<SubjectRow>(
      'SELECT unit_id, unit_code, unit_name, parent_name, path, guide_path, roster, party_members, panels FROM campaign_subject WHERE campaign_id = ?',
      [campaignId],
    );
    return rows.map((row) => ({
      unitId: row.unit_id,
      unitCode: row.unit_code,
      unitName: row.unit_name,
      parentName: row.parent_name,
      path: row.path,
      guidePath: row.guide_path,
      roster: row.roster,
      partyMembers: row.party_members,
      panels: row.panels === null ? null : readStored(row.panels, 'campaign_subject', `${campaignId}/${row.unit_id}`),
    }));
  }

  /** Valid cards, and ballots: those counted, and those that wait. */
  private doors(campaignId: string): Promise<ByUnitAndGroup<DoorRow>> {
    return this.byUnitAndGroup<DoorRow>(
      `SELECT collector.unit_id, collector.group_key, collector.issued, collector.counted, COALESCE(waiting.ballots, 0) AS waiting FROM collector
       LEFT JOIN (
         SELECT inbox.collector_id, COUNT(*) AS ballots FROM inbox_ballot inbox JOIN collector ON collector.id = inbox.collector_id
         WHERE collector.campaign_id = ? GROUP BY inbox.collector_id) waiting ON waiting.collector_id = collector.id
       WHERE collector.campaign_id = ?`,
      [campaignId, campaignId],
    );
  }

  /** Ballots, of those counted, that rate the unit as a whole. */
  private rated(campaignId: string): Promise<ByUnitAndGroup<RatedRow>> {
    return this.byUnitAndGroup<RatedRow>(
      `SELECT unit_id, group_key, SUM(count) AS ballots FROM tally
       WHERE campaign_id = ? AND question_role = 'overall' AND option_code NOT IN ${placeholders(1, unratedOptions.length)} GROUP BY unit_id, group_key`,
      [campaignId, ...unratedOptions],
    );
  }

  private sheets(campaignId: string): Promise<ByUnitAndGroup<SheetRow>> {
    return this.byUnitAndGroup<SheetRow>(
      `SELECT unit_id, group_key, SUM(CASE WHEN total IS NULL THEN 0 ELSE 1 END) AS submitted, SUM(CASE WHEN total IS NULL THEN 1 ELSE 0 END) AS drafts
       FROM sheet WHERE campaign_id = ? GROUP BY unit_id, group_key`,
      [campaignId],
    );
  }

  private async byUnitAndGroup<T extends { readonly unit_id: string; readonly group_key: string }>(
    sql: string,
    parameters: readonly string[],
  ): Promise<ByUnitAndGroup<T>> {
    const rows = await this.database.select<T>(sql, parameters);
    const byKey = new Map(rows.map((row) => [`${row.unit_id} ${row.group_key}`, row]));
    return (unitId, group) => byKey.get(`${unitId} ${group}`);
  }
}
