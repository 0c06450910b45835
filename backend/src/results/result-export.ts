import type { Readable } from 'node:stream';
import { localized, type LocalizedText } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { formTextKeyOf } from '@pingyi/form-definitions/locales';
import type { Viewer } from '../access/index.js';
import { CampaignsService, type Campaign } from '../campaigns/index.js';
import { DisclosedAnswers } from '../disclosure/index.js';
import { message, writeSpreadsheet, type Cell, type Language, type spreadsheetFormats } from '../documents/index.js';
import { PluginHost } from '../plugin-host/index.js';
import type { Figure } from './domain/figures.js';
import type { ResultOption, ResultQuestion } from './domain/result-questions.js';
import { ResultCatalogue } from './result-catalogue.js';
import { ResultParts, type ResultSorting } from './result-parts.js';
import type { UnitFilters } from './result-units.js';

export interface ResultFile extends UnitFilters {
  readonly format: (typeof spreadsheetFormats)[number];
  readonly lang: Language;
  readonly group: string;
  /** All of the group without one. */
  readonly question?: string | undefined;
  readonly by: ResultSorting;
}

const columns = [
  'question',
  'part',
  'units',
  'withheld',
  'ballots',
  'answered',
  'valid',
  'index',
  'rate',
  'mean',
  'option',
  'count',
  'share',
] as const;

type Said = (key: string) => string;

/** Results as a table with a line for each option, in the words of the form. */
@Injectable()
export class ResultExport {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(DisclosedAnswers) private readonly disclosed: DisclosedAnswers,
    @Inject(ResultCatalogue) private readonly catalogue: ResultCatalogue,
    @Inject(ResultParts) private readonly parts: ResultParts,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  async write(viewer: Viewer, campaignId: string, file: ResultFile): Promise<Readable> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const group = this.catalogue.group(campaign, file.group);
    const known =
      file.question === undefined ? await this.disclosed.questionsOf(campaignId, group.key) : [file.question];
    const questions = await this.catalogue.questions(group, known);
    const wanted = file.question === undefined ? questions : [await this.catalogue.question(group, file.question)];
    const nameOf = this.partNames(campaign, questions, file);
    const rows = async function* (parts: ResultParts): AsyncGenerator<Cell[]> {
      for (const question of wanted) {
        const { figures } = await parts.of(viewer, campaign, { ...file, question: question.question }, file.by);
        for (const figure of figures) yield* linesOf(question, figure, nameOf, file.lang);
      }
    };
    return writeSpreadsheet(
      file.format,
      message(file.lang, 'results.sheet'),
      columns.map((key) => ({
        title: message(file.lang, `results-column.${key}`),
        width: key === 'question' || key === 'part' ? 28 : 12,
      })),
      rows(this.parts),
    );
  }

  /** How a part is called that has no name of its own. */
  private partNames({ campaignType }: Campaign, questions: readonly ResultQuestion[], { by, lang }: ResultFile): Said {
    if (by === 'type') return (key) => message(lang, `unit-type.${key}`);
    if (by === 'all') return () => message(lang, 'results.all');
    if (by === 'group') {
      const groups = this.plugins.find(campaignType)?.groups ?? [];
      return (key) => {
        const title: LocalizedText | undefined = groups.find((group) => group.key === key)?.title;
        return title ? localized(title, lang) : key;
      };
    }
    const categories = questions.find(({ breakdown }) => by === `breakdown:${breakdown}`)?.options ?? [];
    return (key) => titleOf(categories, key, lang);
  }
}

function* linesOf(question: ResultQuestion, figure: Figure, nameOf: Said, lang: Language): Generator<Cell[]> {
  const head: Cell[] = [
    [...(question.of ? [said(question.of, lang)] : []), said(question.title, lang)].join(' / '),
    figure.name ?? nameOf(figure.key),
    figure.units,
    figure.withheld,
    figure.ballots,
    figure.answered,
    figure.valid,
    ...[figure.index, figure.rate, figure.mean].map(decimal),
  ];
  const known = question.options.map(({ code }) => code);
  const codes = [...known, ...Object.keys(figure.options).filter((code) => !known.includes(code))];
  if (codes.length === 0 || figure.answered === 0) yield [...head, null, null, null];
  else
    for (const code of codes) {
      const { count, share } = figure.options[code] ?? { count: 0, share: '0.00' };
      yield [...head, titleOf(question.options, code, lang), count, decimal(share)];
    }
}

const decimal = (value: string | null): Cell => (value === null ? null : { decimal: value });

const said = (text: Readonly<Record<string, string>>, lang: Language): string =>
  text[formTextKeyOf(lang)] ?? text['default'] ?? '';

function titleOf(options: readonly ResultOption[], code: string, lang: Language): string {
  const title = options.find((option) => option.code === code)?.title;
  return title ? said(title, lang) : code;
}
