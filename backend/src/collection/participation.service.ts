import { Inject, Injectable } from '@nestjs/common';
import { CampaignsService, isOwnSheet, rosterOf, type Campaign } from '../campaigns/index.js';
import { isInScope, type Viewer } from '../common/access.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { PluginHost } from '../plugin-host/index.js';
import { CampaignSubject } from '../campaigns/index.js';
import { requiredBallots, sampleRuleOf } from './domain/required-sample.js';

export interface UnitParticipation {
  readonly subject: CampaignSubject;
  readonly issued: number;
  /** Null while fewer than five have answered: a count that small could point at a person (security A3). */
  readonly received: number | null;
  readonly required: number;
  readonly self: 'none' | 'draft' | 'submitted';
  readonly superiorSubmitted: number;
  readonly superiorDrafts: number;
}

export interface ParticipationTotals {
  readonly units: number;
  readonly issued: number;
  readonly received: number;
  readonly unitsReached: number;
  readonly selfSubmitted: number;
  readonly superiorSubmitted: number;
}

const smallestShown = 5;

interface CountRow {
  readonly unit_id: string;
  readonly count: string | number;
}

interface SheetRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly submitted: string | number;
  readonly drafts: string | number;
}

/** How many have taken part, per unit; counts only, never who. */
@Injectable()
export class ParticipationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  async read(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { q?: string | undefined; under?: string | undefined },
  ): Promise<Page<UnitParticipation> & { totals: ParticipationTotals }> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, 'unitCode');
    const all = await this.allUnits(viewer, campaign);
    const rows = all.filter(
      ({ subject }) =>
        (!query.q || subject.unitName.includes(query.q) || subject.unitCode.includes(query.q)) &&
        (!query.under || subject.path.includes(`/${query.under}/`)),
    );
    const factor = window.sort.direction === 'ASC' ? 1 : -1;
    rows.sort((a, b) => factor * (a.subject.unitCode < b.subject.unitCode ? -1 : 1));
    const items = rows.slice(window.offset, window.offset + window.pageSize).map(withheldWhereSmall);
    return { ...toPage(window, items, rows.length), totals: totalsOf(rows) };
  }

  private async allUnits(viewer: Viewer, campaign: Campaign) {
    const subjects = (await this.database.reader(CampaignSubject).findBy({ campaignId: campaign.id })).filter((subject) => isInScope(viewer, subject));
    const issued = await this.countByUnit(
      `SELECT collector.unit_id, COUNT(*) AS count FROM card JOIN collector ON collector.id = card.collector_id
       JOIN card_batch batch ON batch.id = card.batch_id WHERE collector.campaign_id = ? AND batch.voided = FALSE GROUP BY collector.unit_id`,
      campaign.id,
    );
    const received = await this.countByUnit(
      `SELECT collector.unit_id, SUM(collector.counted + COALESCE(waiting.ballots, 0)) AS count FROM collector
       LEFT JOIN (SELECT collector_id, COUNT(*) AS ballots FROM inbox_ballot GROUP BY collector_id) waiting ON waiting.collector_id = collector.id
       WHERE collector.campaign_id = ? GROUP BY collector.unit_id`,
      campaign.id,
    );
    const sheets = await this.database.select<SheetRow>(
      `SELECT unit_id, group_key, SUM(CASE WHEN total IS NULL THEN 0 ELSE 1 END) AS submitted, SUM(CASE WHEN total IS NULL THEN 1 ELSE 0 END) AS drafts
       FROM sheet WHERE campaign_id = ? GROUP BY unit_id, group_key`,
      [campaign.id],
    );
    const scheme = { ...this.plugins.find(campaign.campaignType)?.defaults, ...campaign.scheme };
    const voters = campaign.groups.filter(({ kind }) => kind === 'ballot');
    const own = new Set(campaign.groups.filter(isOwnSheet).map(({ key }) => key));
    return subjects.map((subject) => {
      const mine = sheets.filter((row) => row.unit_id === subject.unitId);
      const self = mine.find((row) => own.has(row.group_key));
      const superior = mine.filter((row) => !own.has(row.group_key));
      return {
        subject,
        issued: issued.get(subject.unitId) ?? 0,
        received: received.get(subject.unitId) ?? 0,
        required: voters.reduce((sum, group) => sum + requiredBallots(rosterOf(subject, group), sampleRuleOf(scheme, group.key)), 0),
        self: self ? (Number(self.submitted) > 0 ? ('submitted' as const) : ('draft' as const)) : ('none' as const),
        superiorSubmitted: superior.reduce((sum, row) => sum + Number(row.submitted), 0),
        superiorDrafts: superior.reduce((sum, row) => sum + Number(row.drafts), 0),
      };
    });
  }

  private async countByUnit(sql: string, campaignId: string): Promise<Map<string, number>> {
    const rows = await this.database.select<CountRow>(sql, [campaignId]);
    return new Map(rows.map((row) => [row.unit_id, Number(row.count)]));
  }
}

type ExactParticipation = UnitParticipation & { readonly received: number };

const withheldWhereSmall = (row: ExactParticipation): UnitParticipation => ({
  ...row,
  received: row.received === 0 || row.received >= smallestShown ? row.received : null,
});

function totalsOf(rows: readonly ExactParticipation[]): ParticipationTotals {
  const sum = (value: (row: ExactParticipation) => number) => rows.reduce((total, row) => total + value(row), 0);
  return {
    units: rows.length,
    issued: sum((row) => row.issued),
    received: sum((row) => (row.received >= smallestShown ? row.received : 0)),
    unitsReached: sum((row) => Number(row.received >= row.required)),
    selfSubmitted: sum((row) => Number(row.self === 'submitted')),
    superiorSubmitted: sum((row) => Number(row.superiorSubmitted > 0)),
  };
}
