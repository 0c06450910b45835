import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { localized, renderMessage } from '@pingyi/plugin-sdk';
import type { Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { message, writeSpreadsheet, type Cell, type Language, type SpreadsheetFormat } from '../documents/index.js';
import { OutcomeTable } from '../grading/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { outcomeColumns, type YearlyOutcome } from './domain/yearly-outcome.js';
import { ReleasedCampaigns, type OutcomeWish } from './released-campaigns.js';

const widths: Partial<Record<keyof YearlyOutcome, number>> = {
  unitName: 24,
  leader: 24,
  campaign: 28,
  campaignId: 38,
  digest: 30,
  distinctions: 20,
  vetoes: 28,
};

/** Released results of a year, by unit and campaign, for the yearly assessment of offices and their leaders (S1.22). */
@Injectable()
export class YearlyOutcomes {
  constructor(
    @Inject(ReleasedCampaigns) private readonly campaigns: ReleasedCampaigns,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** Campaign by campaign, within the caller's reach. @throws as {@link ReleasedCampaigns.of} */
  async page(viewer: Viewer, wish: OutcomeWish, language: Language, query: PageRequest): Promise<Page<YearlyOutcome>> {
    const window = pageWindow(query, 'unitCode');
    const items: YearlyOutcome[] = [];
    let before = 0;
    for (const { run, filters, toRow } of await this.campaigns.of(viewer, wish, language)) {
      const { total } = await this.outcomes.summary(viewer, run, filters);
      const offset = Math.max(0, window.offset - before);
      const wanted = window.pageSize - items.length;
      if (wanted > 0 && offset < total) {
        const part = { ...window, offset, pageSize: wanted };
        items.push(...(await this.outcomes.page(viewer, run, filters, part)).map(toRow));
      }
      before += total;
    }
    return toPage(window, items, before);
  }

  /** The same as a file in the words of the office, written while it is read. @throws as {@link ReleasedCampaigns.of} */
  async write(viewer: Viewer, wish: OutcomeWish, format: SpreadsheetFormat, language: Language): Promise<Readable> {
    const campaigns = await this.campaigns.of(viewer, wish, language);
    const outcomes = this.outcomes;
    const toCells = this.cells(language);
    async function* rows(): AsyncGenerator<Cell[]> {
      for (const { run, filters, toRow } of campaigns)
        for await (const graded of await outcomes.all(viewer, run, filters)) yield toCells(toRow(graded));
    }
    return writeSpreadsheet(
      format,
      message(language, 'yearly-outcomes.sheet'),
      outcomeColumns.map((name) => ({
        title: message(language, `yearly-outcome.${name}`),
        width: widths[name] ?? 12,
      })),
      rows(),
    );
  }

  private cells(language: Language): (row: YearlyOutcome) => Cell[] {
    const types = new Map(this.plugins.list().map((type) => [type.id, type]));
    const said = (key: string): string => message(language, key);
    return (row) => {
      const type = types.get(row.campaignType);
      const inWords: Partial<Record<keyof YearlyOutcome, Cell>> = {
        unitType: said(`unit-type.${row.unitType}`),
        subject: said(`yearly-outcomes.${row.subject}`),
        campaignType: type ? localized(type.title, language) : row.campaignType,
        asOf: { day: row.asOf },
        status: type ? renderMessage(type.messages, language, `status.${row.status}`) : row.status,
        score: row.score === null ? null : { decimal: row.score },
        distinctions: row.distinctions.join('；') || null,
        vetoes: row.vetoes.join('；') || null,
        rectification: said(`yearly-outcomes.rectification.${row.rectification}`),
        release: said(`yearly-outcomes.release.${row.release}`),
        releasedOn: { day: row.releasedOn },
        confirmedOn: row.confirmedOn === null ? null : { day: row.confirmedOn },
      };
      return outcomeColumns.map((name): Cell => (name in inWords ? (inWords[name] ?? null) : (row[name] as Cell)));
    };
  }
}
