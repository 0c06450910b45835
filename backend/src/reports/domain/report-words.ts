import { counted, message, type Language } from '../../documents/index.js';

type Params = Readonly<Record<string, string | number>>;

/** The words of reports in one language. */
export interface ReportWords {
  readonly language: Language;
  readonly say: (key: string, params?: Params) => string;
  readonly count: (key: string, count: number, params?: Params) => string;
  /** Names one after the other. */
  readonly list: (items: readonly string[]) => string;
}

export const nothing = '—';

export const reportWords = (language: Language): ReportWords => ({
  language,
  say: (key, params) => message(language, `report.${key}`, params),
  count: (key, count, params) => counted(language, `report.${key}`, count, params),
  list: (items) => items.join(message(language, 'report.join')),
});
