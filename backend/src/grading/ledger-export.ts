import type { Readable } from 'node:stream';
import { localized, renderMessage, type Reason } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { CampaignsService, CampaignWords } from '../campaigns/index.js';
import {
  message,
  writeSpreadsheet,
  type Cell,
  type Column,
  type Language,
  type spreadsheetFormats,
} from '../documents/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { GradingService } from './grading.service.js';
import { figureCell, namedExtras } from './ledger-figures.js';
import { LedgerNames } from './ledger-names.js';
import { saidReasons, type ReasonWords } from './said-reasons.js';
import { LedgerService, type LedgerFilters, type LedgerRow } from './ledger.service.js';
import { toLedgerRow } from './ledger-view.js';
import { OutcomeTable } from './outcome-table.js';

const unitColumns = ['unitCode', 'unitName', 'unitType', 'parentName', 'secretary', 'partyMembers'] as const;
const ballotFigures = ['rate', 'valid', 'required'] as const;
const verdictColumns = ['score', 'grade', 'priorGrade', 'actionGroup', 'change', 'status', 'reasons', 'flags'] as const;

/** What a row is written with. */
interface Sheet extends ReasonWords {
  readonly type: CampaignType;
  readonly ranked: boolean;
}

/** The ledger as a spreadsheet in the words of the office. */
@Injectable()
export class LedgerExport {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(CampaignWords) private readonly words: CampaignWords,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
  ) {}

  /** @param onRow is told how many rows are written; what it throws ends the file */
  async write(
    viewer: Viewer,
    campaignId: string,
    query: LedgerFilters,
    format: (typeof spreadsheetFormats)[number],
    language: Language,
    onRow: (done: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Readable> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const installed = this.plugins.find(campaign.campaignType);
    if (!installed) throw new NotFoundError();
    const type = { ...installed, messages: await this.words.messages(campaign) };
    const run = await this.grading.current(campaignId);
    const sheet: Sheet = {
      type,
      language,
      ranked: run !== null && (await this.outcomes.isRanked(run)),
      names: run ? await this.names.of(viewer, campaign, run) : new Map(),
    };
    return writeSpreadsheet(
      format,
      message(language, 'ledger.sheet'),
      header(sheet),
      run ? cells(await this.ledger.rows(viewer, campaign, run, query), sheet, onRow) : [],
    );
  }
}

function header({ type, language, ranked }: Sheet): Column[] {
  const named = (key: string) => ({
    title: message(language, `ledger-column.${key}`),
    width: key === 'unitName' || key === 'reasons' ? 28 : 12,
  });
  const groups = type.groups.flatMap(({ kind, title }) => {
    const name = localized(title, language);
    return [
      name,
      ...(kind === 'ballot'
        ? ballotFigures.map((figure) => `${name} ${message(language, `ledger-column.${figure}`)}`)
        : []),
    ];
  });
  return [
    ...unitColumns.map(named),
    ...groups.map((title) => ({ title, width: 12 })),
    ...(ranked ? [named('rank')] : []),
    ...verdictColumns.map(named),
    ...(type.distinctions ?? []).map(({ title }) => ({ title: localized(title, language), width: 12 })),
    ...namedExtras(type).map((key) => ({ title: renderMessage(type.messages, language, `extra.${key}`), width: 12 })),
  ];
}

async function* cells(
  rows: AsyncIterable<LedgerRow>,
  sheet: Sheet,
  onRow: (done: number) => Promise<void>,
): AsyncGenerator<Cell[]> {
  const { type, language, ranked } = sheet;
  const gradeTitle = (code: string | null) =>
    code === null
      ? null
      : localized(type.grades.find((grade) => grade.code === code)?.title ?? { 'zh-CN': code, en: code }, language);
  let done = 0;
  for await (const row of rows) {
    await onRow(++done);
    const view = toLedgerRow(row);
    const groups = type.groups.flatMap(({ key, kind }): Cell[] => {
      const { score = null, rate = null, valid = null, required = null, withheld = false } = view.groups[key] ?? {};
      return [
        number(score),
        ...(kind === 'ballot' ? [number(rate), withheld ? message(language, 'ledger.withheld') : valid, required] : []),
      ];
    });
    yield [
      view.unit.code,
      view.unit.name,
      message(language, `unit-type.${view.unitType}`),
      view.parentName,
      view.secretary,
      view.partyMembers,
      ...groups,
      ...(ranked ? [view.rank] : []),
      number(view.score),
      gradeTitle(view.grade),
      gradeTitle(view.priorGrade),
      view.actionGroup && message(language, `action-group.${view.actionGroup}`),
      view.change,
      renderMessage(type.messages, language, `status.${view.status}`),
      spell(sheet, 'reason', row.outcome.reasons),
      spell(sheet, 'flag', row.outcome.flags),
      ...(type.distinctions ?? []).map(({ flag }) =>
        message(language, row.outcome.flags.some(({ code }) => code === flag) ? 'ledger.yes' : 'ledger.no'),
      ),
      ...namedExtras(type).map((key) => figureCell(type, language, key, view.extra[key])),
    ];
  }
}

const number = (value: string | null): Cell => (value === null ? null : { decimal: value });

/** Reasons or flags in one cell, groups, grades and units by their names. */
const spell = (sheet: Sheet, prefix: 'reason' | 'flag', list: readonly Reason[]): string | null =>
  saidReasons(sheet, prefix, list).join('；') || null;
