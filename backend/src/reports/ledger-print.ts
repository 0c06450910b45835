import { localized } from '@pingyi/plugin-sdk';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, CampaignWords } from '../campaigns/index.js';
import { message, type Language } from '../documents/index.js';
import {
  GradingService,
  LedgerNames,
  LedgerService,
  OutcomeTable,
  toLedgerRow,
  type LedgerFilters,
  type LedgerRow,
} from '../grading/index.js';
import { PluginHost } from '../plugin-host/index.js';
import type { ReportColumn } from './domain/report-document.js';
import { nothing } from './domain/report-words.js';
import { numberedPages, scaleOf, type Paper } from './numbered-pages.js';
import { PrintedPages } from './printed-pages.js';
import { toReportRow, type RowWords } from './report-rows.js';
import { PdfTables } from './report-tables.pdf.js';
import { NothingToReportError } from './reports.errors.js';

export interface LedgerPrintOrder {
  readonly paper: Paper;
  readonly lang: Language;
}

/** The ledger of the newest run on paper: every row that the reader's filters leave, its head on every page. */
@Injectable()
export class LedgerPrint {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignWords) private readonly words: CampaignWords,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
  ) {}

  /** @throws {NothingToReportError} 409 before the first result */
  async write(
    viewer: Viewer,
    campaignId: string,
    { paper, lang }: LedgerPrintOrder,
    filters: LedgerFilters,
  ): Promise<Readable> {
    const { campaign, manageable } = await this.campaigns.get(viewer, campaignId);
    const installed = this.plugins.find(campaign.campaignType);
    const run = await this.grading.current(campaignId);
    if (!run || !installed) throw new NothingToReportError();
    const words: RowWords = {
      type: { ...installed, messages: await this.words.messages(campaign) },
      language: lang,
      names: await this.names.of(manageable ? { scopePath: '/' } : viewer, campaign, run),
    };
    const ranked = await this.outcomes.isRanked(run);
    const rows: string[][] = [];
    for await (const row of await this.ledger.rows(viewer, campaign, run, filters))
      rows.push(cellsOf(row, words, ranked));
    const isPart = Object.values(filters).some((value) => value !== undefined);
    const say = (key: string, params?: Record<string, string | number>) => message(lang, `ledger-print.${key}`, params);
    const title = say('title', { campaign: campaign.name });
    const about = say(isPart ? 'about-part' : 'about', { asOf: campaign.asOf, units: rows.length, run: run.number });
    const [scale, digest] = [scaleOf[paper], run.outcomeHash ?? ''];
    const foot = (page: number, pages: number): string =>
      say('foot', { digest, floor: campaign.disclosureFloor, page, pages });
    return numberedPages({ paper, landscape: true, margin: 12, title, foot }, async (setter, area) => {
      // Title and subject stand on every page, as its head.
      const head = (): void => {
        const y = area.top - 14 * scale;
        setter.line(title, { size: 11 * scale, weight: 'bold' }, { x: area.left, y, width: area.width });
        setter.line(about, { size: 9 * scale }, { x: area.left, y: y + scale, width: area.width, align: 'right' });
      };
      const pages = new PrintedPages(setter, { ...area, top: area.top + 6 * scale }, head);
      const layout = {
        size: { title: 0, body: 0, pageNumber: 0, table: 8 * scale },
        pitch: { title: 0, body: 0, table: 11 * scale },
      };
      await new PdfTables(setter, layout, pages).table({
        kind: 'table',
        title: '',
        columns: columnsOf(words, ranked),
        rows,
      });
    });
  }
}

function columnsOf({ type, language }: RowWords, ranked: boolean): ReportColumn[] {
  const named = (key: string, share: number, align: ReportColumn['align'] = 'left'): ReportColumn => ({
    title: message(language, `ledger-column.${key}`),
    share,
    align,
  });
  return [
    named('unitCode', 2.4),
    named('unitName', 4.5),
    named('parentName', 3.6),
    ...type.groups.flatMap(({ kind, title }): ReportColumn[] => [
      { title: localized(title, language), share: 2, align: 'right' },
      ...(kind === 'ballot'
        ? [{ title: message(language, 'ledger-print.sample'), share: 2.2, align: 'right' as const }]
        : []),
    ]),
    ...(ranked ? [named('rank', 1.3, 'center')] : []),
    named('score', 1.8, 'right'),
    named('grade', 2.6, 'center'),
    named('actionGroup', 1.6, 'center'),
    named('change', 1.3, 'center'),
    named('reasons', 7),
  ];
}

function cellsOf(row: LedgerRow, words: RowWords, ranked: boolean): string[] {
  const { type, language } = words;
  const { groups, unit } = toLedgerRow(row);
  const said = toReportRow(row, words);
  const grade = type.grades.find(({ code }) => code === said.grade)?.title;
  return [
    unit.code,
    said.name,
    said.parentName,
    ...type.groups.flatMap(({ key, kind }): string[] => {
      const { score = null, valid = null, required = null, withheld = false } = groups[key] ?? {};
      const sample = withheld ? message(language, 'ledger.withheld') : `${valid ?? nothing} / ${required ?? nothing}`;
      return [score ?? nothing, ...(kind === 'ballot' ? [sample] : [])];
    }),
    ...(ranked ? [String(said.rank ?? nothing)] : []),
    said.score ?? nothing,
    grade ? localized(grade, language) : said.status,
    said.action === null ? nothing : message(language, `action-group.${said.action}`),
    said.change === null ? nothing : said.change > 0 ? `+${said.change}` : String(said.change),
    said.reasons.join(message(language, 'report.semicolon')),
  ];
}
