import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../common/access.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { CampaignsService } from '../campaigns/index.js';
import { message, writeSpreadsheet, type Cell, type Language, type spreadsheetFormats } from '../exports/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { LedgerService, type LedgerQuery, type LedgerRow } from './ledger.service.js';
import { toLedgerRow } from './ledger-view.js';

const unitColumns = ['unitCode', 'unitName', 'unitType', 'parentName', 'secretary', 'partyMembers'] as const;
const ballotFigures = ['rate', 'valid', 'required'] as const;
const verdictColumns = ['score', 'rank', 'grade', 'priorGrade', 'change', 'status', 'reasons', 'flags'] as const;

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
    const named = (key: string) => ({ title: message(language, `ledger-column.${key}`), width: key === 'unitName' || key === 'reasons' ? 28 : 12 });
    const header = [
      ...unitColumns.map(named),
      ...type.groups.flatMap(({ kind, title }) => [
        { title: title[language] ?? title['zh-CN'], width: 12 },
        ...(kind === 'ballot' ? ballotFigures.map((figure) => ({ title: `${title[language] ?? title['zh-CN']} ${message(language, `ledger-column.${figure}`)}`, width: 12 })) : []),
      ]),
      ...verdictColumns.map(named),
      ...yesNoOf(type).map((key) => ({ title: type.messages[language]?.[`extra.${key}`] ?? key, width: 12 })),
    ];
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
        ...type.groups.flatMap(({ key, kind }): Cell[] => {
          const figures = view.groups[key];
          const ballot = kind === 'ballot' ? [number(figures?.rate ?? null), figures?.valid ?? null, figures?.required ?? null] : [];
          return [number(figures?.score ?? null), ...ballot];
        }),
        number(view.score),
        view.rank,
        gradeTitle(view.grade),
        gradeTitle(view.priorGrade),
        view.change,
        texts[`status.${view.status}`] ?? view.status,
        spell('reason', view.reasons),
        spell('flag', view.flags),
        ...yesNoOf(type).map((key) => message(language, view.extra[key] === true ? 'ledger.yes' : 'ledger.no')),
      ];
    }
  }
}

/** Yes-or-no figures of the campaign type that it has a name for, in the order of their keys. */
function yesNoOf(type: CampaignType): string[] {
  const named = Object.keys(type.messages['zh-CN'] ?? {}).filter((key) => key.startsWith('extra.'));
  return named.map((key) => key.slice('extra.'.length)).filter((key) => yesNoFigures.has(key)).sort();
}

const yesNoFigures = new Set(['attained', 'awardEligible', 'commend', 'filing', 'selected', 'substitute']);

const interpolate = (text: string, params: Readonly<Record<string, unknown>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
