import { baseLocale, manifestLocales, officeLocales } from '@pingyi/form-definitions/locales';
import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { message, spreadsheetMediaTypes, writeWorkbook } from '../documents/index.js';
import {
  codeBookOf,
  printForm,
  type PrintedCondition,
  type PrintedDemand,
  type PrintLanguage,
} from './domain/index.js';
import type { FormVersion } from './form-version.entity.js';
import { FormsService } from './forms.service.js';
import type { OnPrinted } from '../documents/index.js';
import { writePapers, writePrintedForm, type FormOnPaper, type PaperHead } from './printed-form.pdf.js';

export const exportFormats = ['json', 'pdf', 'code-book'] as const;
export type FormExportFormat = (typeof exportFormats)[number];

export const exportMediaTypes: Readonly<Record<FormExportFormat, string>> = {
  json: 'application/json',
  pdf: 'application/pdf',
  'code-book': spreadsheetMediaTypes.xlsx,
};

export interface FormExport {
  readonly name: string;
  readonly content: Readable;
}

/** A version of a form as a file: its definition, a form to print, or the meaning of its codes. */
@Injectable()
export class FormExportsService {
  constructor(@Inject(FormsService) private readonly forms: FormsService) {}

  async export(versionId: string, format: FormExportFormat, language: PrintLanguage): Promise<FormExport> {
    const version = await this.forms.get(versionId);
    const base = `${version.formCode}-${version.version}`;
    if (format === 'json')
      return { name: `${base}.json`, content: Readable.from([JSON.stringify(version.definition, null, 2)]) };
    if (format === 'pdf')
      return {
        name: `${base}-${language}.pdf`,
        content: writePrintedForm(printForm(version.definition, language), wordsFor(version, language)),
      };
    return { name: `${base}-codes.xlsx`, content: codeBookFile(version, language) };
  }

  /** Papers of several versions to be filled in by hand, in the order given; see {@link writePapers}. */
  async severalPapers(
    title: string,
    language: PrintLanguage,
    papers: readonly { readonly formVersionId: string; readonly head: PaperHead }[],
    onPaper?: OnPrinted,
  ): Promise<Readable> {
    const printed = new Map<string, Omit<FormOnPaper, 'head'>>();
    for (const { formVersionId } of papers) {
      if (printed.has(formVersionId)) continue;
      const version = await this.forms.get(formVersionId);
      printed.set(formVersionId, {
        form: printForm(version.definition, language),
        words: wordsFor(version, language),
      });
    }
    const drawn = papers.flatMap(({ formVersionId, head }): FormOnPaper[] => {
      const one = printed.get(formVersionId);
      return one ? [{ ...one, head }] : [];
    });
    return writePapers(title, drawn, onPaper);
  }

  /** Numbered papers of a version to be filled in by hand; see {@link writePapers}. */
  async papers(
    versionId: string,
    language: PrintLanguage,
    heads: readonly PaperHead[],
    onPaper?: OnPrinted,
  ): Promise<Readable> {
    const version = await this.forms.get(versionId);
    const form = printForm(version.definition, language);
    const words = wordsFor(version, language);
    return writePapers(
      form.title,
      heads.map((head) => ({ form, words, head })),
      onPaper,
    );
  }
}

/** Words of ours exist in the languages of offices; other readers get those of the base. */
export const catalogueOf = (language: PrintLanguage) =>
  officeLocales.find((locale) => locale === language) ?? baseLocale;

function wordsFor({ formCode, version, hash, state }: FormVersion, language: PrintLanguage) {
  const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
    message(catalogueOf(language), key, params);
  return {
    footer: say('form-print.footer', {
      form: formCode,
      version,
      state: say(`form-state.${state}`),
      hash: hash.replace('sha256-', '').slice(0, 16),
    }),
    page: (page: number, pages: number) => say('form-print.page', { page, pages }),
    points: (points: string) => say('form-print.points', { points }),
    several: say('form-print.several'),
    month: say('form-print.month'),
    condition: (condition: PrintedCondition, numberOf: NumberOf) =>
      say('form-print.only-if', { condition: conditionText(condition, numberOf, say) }),
  };
}

type NumberOf = (question: string) => number | undefined;
type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

function conditionText(condition: PrintedCondition, numberOf: NumberOf, say: Say): string {
  const [[first] = []] = condition;
  const valuesOf = ({ values }: PrintedDemand) =>
    values
      .map((value) => (/^[\d.]+$/.test(value) ? value : say('form-print.quoted', { value })))
      .join(say('form-print.any'));
  // The same answer to any of many questions is said once.
  const alike =
    first &&
    condition.length > 2 &&
    condition.every(
      ([demand, ...more]) => more.length === 0 && demand?.operator === 'equal' && valuesOf(demand) === valuesOf(first),
    );
  if (alike)
    return say('form-print.any-question', {
      numbers: condition.map(([demand]) => numberOf(demand?.question ?? '') ?? '').join(say('form-print.enumerated')),
      value: valuesOf(first),
    });
  const demandText = (demand: PrintedDemand) =>
    say(`form-print.${demand.operator}`, {
      title: `${numberOf(demand.question) ?? ''}. ${demand.title}`,
      value: valuesOf(demand),
    });
  return condition.map((way) => way.map(demandText).join(say('form-print.and'))).join(say('form-print.or'));
}

function codeBookFile({ definition, formCode, version, hash, state }: FormVersion, language: PrintLanguage): Readable {
  const say = (key: string) => message(catalogueOf(language), key);
  const book = codeBookOf(definition);
  const column = (key: string, width = 14) => ({ title: say(`code-book.${key}`), width });
  const titles = manifestLocales.map((locale) => ({ title: locale, width: 32 }));
  return writeWorkbook([
    {
      name: say('code-book.questions'),
      columns: [
        column('name', 24),
        column('type'),
        ...titles,
        column('role', 20),
        column('indicator'),
        column('points', 8),
        column('required', 16),
        column('condition', 40),
      ],
      rows: book.questions.map((question) => [
        question.name,
        question.type,
        ...question.titles,
        question.role,
        question.indicator,
        numeric(question.points),
        question.required,
        question.condition,
      ]),
    },
    {
      name: say('code-book.options'),
      columns: [column('name', 24), column('list', 10), column('code', 20), ...titles, column('points', 8)],
      rows: book.options.map((option) => [
        option.name,
        option.list,
        option.code,
        ...option.texts,
        numeric(option.points),
      ]),
    },
    {
      name: say('code-book.version'),
      columns: [column('form', 24), column('version', 8), column('state', 12), column('hash', 72)],
      rows: [[formCode, version, say(`form-state.${state}`), hash]],
    },
  ]);
}

/** Points have at most two decimals, which a cell holds as a number. */
const numeric = (points: string): number | null => (points === '' ? null : Number(points));
