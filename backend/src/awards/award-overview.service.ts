import type { LocalizedText } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { accepts, CampaignsService, type Campaign } from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { languages, type Language } from '../documents/index.js';
import { NoticesService, type NoticeDays } from '../publication/index.js';
import { AwardCases } from './award-cases.service.js';
import { reasonsOf } from './award-export.js';
import { AwardList, isFinal, narrowed, type AwardFilter, type AwardRow } from './award-list.service.js';
import { AwardSettings } from './award-settings.service.js';
import { toStanding, type awardRow } from './award-views.js';
import { awardName, AwardWords, fieldCodes, fieldName, type WordsOfAwards } from './award-words.js';
import { CandidateStandings } from './candidate-standings.js';
import { Certificates } from './certificates.service.js';

export interface FieldOfAwards {
  readonly code: string;
  readonly title: LocalizedText;
  readonly places: number | null;
  readonly mostNominated: number | null;
  readonly nominated: number;
  readonly awarded: number;
}

export interface FoundAwards {
  readonly about: 'units' | 'persons';
  readonly nominates: boolean;
  readonly isFinal: boolean;
  readonly fields: readonly FieldOfAwards[];
  readonly states: Readonly<Record<string, number>>;
  /** As it would last if it were posted today; null once somebody was posted, and for a type without one. */
  readonly notice: NoticeDays | null;
}

/** The awards of a campaign on one page. */
@Injectable()
export class AwardOverview {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(AwardList) private readonly list: AwardList,
    @Inject(AwardSettings) private readonly settings: AwardSettings,
    @Inject(AwardWords) private readonly words: AwardWords,
    @Inject(CandidateStandings) private readonly standings: CandidateStandings,
    @Inject(Certificates) private readonly certificates: Certificates,
    @Inject(AwardCases) private readonly cases: AwardCases,
  ) {}

  /** @throws {BusyError} 503 when too many tables are being read */
  async of(viewer: Viewer, campaignId: string): Promise<FoundAwards> {
    const { campaign, about } = await this.campaigns.manage(viewer, campaignId);
    const rows = await this.list.of(viewer, campaign);
    const states: Record<string, number> = {};
    for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
    return {
      about,
      nominates: accepts(campaign, 'plan'),
      isFinal: isFinal(campaign),
      fields: await this.fields(campaign, rows),
      states,
      notice: rows.some(({ notice }) => notice) ? null : await this.notices.foreseen(campaign),
    };
  }

  /** @throws {BusyError} 503 when too many tables are being read */
  async rows(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & AwardFilter,
    language: Language,
  ): Promise<Page<z.input<typeof awardRow>>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const page = pageWithin(pageWindow(query, 'rank'), narrowed(await this.list.of(viewer, campaign), query));
    const ids = page.items.map(({ subject }) => subject.unitId);
    const { leastMembers, certificate } = await this.settings.of(campaign);
    const words = await this.words.of(campaign);
    const [standings, given, cases] = await Promise.all([
      this.standings.of(
        campaign,
        page.items.map(({ subject: { unitId, personUnitId, partyMembers } }) => ({
          id: unitId,
          personUnitId,
          partyMembers,
        })),
        leastMembers,
      ),
      this.certificates.given(campaignId, ids),
      this.cases.made(campaignId, ids),
    ]);
    const titles = await this.standings.titles(campaign);
    return {
      ...page,
      items: page.items.map((row) => ({
        ...shown(row, words, language, certificate.awards),
        belongsTo: row.subject.parentName,
        standing: toStanding(standings.get(row.subject.unitId) ?? { grade: null, reasons: [] }, titles),
        certificate: given.get(row.subject.unitId)?.number ?? null,
        caseRecord: cases.get(row.subject.unitId) ?? null,
      })),
    };
  }

  private async fields(campaign: Campaign, rows: readonly AwardRow[]): Promise<FieldOfAwards[]> {
    const words = await this.words.of(campaign);
    if (!words.type?.usesFields) return [];
    const { mostNominated } = await this.settings.of(campaign);
    const quota = (campaign.context?.['quota'] ?? {}) as Readonly<Record<string, number>>;
    return fieldCodes(words).map((code): FieldOfAwards => {
      const [chinese, ...others] = languages.map((language) => [language, fieldName(words, code, language)] as const);
      const among = rows.filter(({ subject }) => subject.field === code);
      return {
        code,
        title: { ...Object.fromEntries(others), 'zh-CN': chinese?.[1] ?? code } as LocalizedText,
        places: Object.hasOwn(quota, code) ? (quota[code] ?? null) : null,
        mostNominated: mostNominated[code] ?? null,
        nominated: among.length,
        awarded: among.filter(({ state }) => state === 'awarded').length,
      };
    });
  }
}

const shown = (row: AwardRow, words: WordsOfAwards, language: Language, awards: Readonly<Record<string, string>>) => ({
  unit: { id: row.subject.unitId, code: row.subject.unitCode, name: row.subject.unitName },
  isPerson: row.subject.personUnitId !== null,
  field: row.subject.field,
  rank: row.rank,
  score: row.outcome?.score ?? null,
  state: row.state,
  isSubstitute: row.isSubstitute,
  isNext: row.isNext,
  award: row.state === 'awarded' ? awardName(words, row, language, awards) : null,
  reasons: reasonsOf(row, words, language),
  notice: row.notice && { ...row.notice },
  objectionsWaiting: row.objectionsWaiting,
});
