import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../common/access.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { CampaignsService } from '../campaigns/index.js';
import { message, writeSpreadsheet, type Cell, type Language, type spreadsheetFormats } from '../exports/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { LedgerService, type LedgerQuery, type LedgerRow } from './ledger.service.js';
import { toLedgerRow } from './ledger-view.js';

const columns = [
  'unitCode', 'unitName', 'unitType', 'parentName', 'secretary', 'partyMembers', 'self', 'mass', 'massRate', 'massValid', 'massRequired',
  'superior', 'score', 'grade', 'priorGrade', 'change', 'status', 'reasons', 'flags', 'filing',
] as const;

/** The ledger as a spreadsheet in the words of the office. */
@Injectable()
export class LedgerExport {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  async write(viewer: Viewer, campaignId: string, query: LedgerQuery, format: (typeof spreadsheetFormats)[number], language: Language): Promise<Readable> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const type = this.plugins.find(campaign.campaignType);
    if (!type) throw new NotFoundError();
    const header = columns.map((key) => ({ title: message(language, `ledger-column.${key}`), width: key === 'unitName' || key === 'reasons' ? 28 : 12 }));
    return writeSpreadsheet(format, message(language, 'ledger.sheet'), header, this.cells(this.ledger.rows(viewer, campaignId, query), type, language));
  }

  private async *cells(rows: AsyncIterable<LedgerRow>, type: CampaignType, language: Language): AsyncGenerator<Cell[]> {
    const texts = type.messages[language] ?? {};
    const gradeTitle = (code: string | null) => (code === null ? null : (type.grades.find((grade) => grade.code === code)?.title[language] ?? code));
    const spell = (prefix: string, list: readonly { code: string; params: Record<string, unknown> }[]) =>
      list.map(({ code, params }) => interpolate(texts[`${prefix}.${code}`] ?? code, params)).join('；') || null;
    const number = (value: string | null) => (value === null ? null : { decimal: value });
    for await (const row of rows) {
      const view = toLedgerRow(row);
      yield [
        view.unit.code,
        view.unit.name,
        message(language, `unit-type.${view.unitType}`),
        view.parentName,
        view.secretary,
        view.partyMembers,
        number(view.self),
        number(view.mass),
        number(view.massRate),
        view.massValid,
        view.massRequired,
        number(view.superior),
        number(view.score),
        gradeTitle(view.grade),
        gradeTitle(view.priorGrade),
        view.change,
        texts[`status.${view.status}`] ?? view.status,
        spell('reason', view.reasons),
        spell('flag', view.flags),
        message(language, view.filing ? 'ledger.yes' : 'ledger.no'),
      ];
    }
  }
}

const interpolate = (text: string, params: Readonly<Record<string, unknown>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
