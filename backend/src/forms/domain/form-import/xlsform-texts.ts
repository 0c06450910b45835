import type { SheetTable, TableRow } from './sheet-table.js';
import type { ImportIssues } from './import-issues.js';
import { namedLanguage, type TextKey } from './named-language.js';

/** The column of one text in one language. */
interface TextColumn {
  readonly key: string;
  readonly language: string;
  readonly text: TextKey | undefined;
}

/** How texts are to be read. */
export interface TextReading {
  /** Of the columns that name none, as the settings of the form have it; may be empty. */
  readonly language: string;
  /** What a name that a text mentions stands for. */
  nameInText(name: string): string;
}

const mentioned = /\$\{\s*([\p{L}_][\p{L}\p{M}\p{N}._-]{0,63})\s*\}/gu;
const markup = /<[a-z!/]/i;

/**
 * Reads texts that may stand in several languages (`label::English (en)`). The Chinese one, or the one without a language, or the
 * first, becomes the base text, since a form without Chinese texts would show nothing to most of its readers.
 */
export class XlsformTexts {
  constructor(
    private readonly table: SheetTable,
    private readonly issues: ImportIssues,
    private readonly reading: TextReading = { language: '', nameInText: (name) => name },
  ) {
    for (const { key, text, language: named } of this.columnsOf('label')) {
      if (text === undefined)
        issues.note(table.titlePointer(key), 'language-ignored', { language: (named || key).slice(0, 40) });
    }
  }

  read(row: TableRow, name: string): string | Record<string, string> | undefined {
    const texts: Partial<Record<TextKey, string>> = {};
    let fallback: string | undefined;
    for (const { key, text: language } of this.columnsOf(name)) {
      const text = row.get(key);
      if (text === '') continue;
      if (markup.test(text)) this.issues.refuse(row.pointer(key), 'markup-not-allowed');
      const piped = text.replace(mentioned, (_, mention: string) => `{${this.reading.nameInText(mention)}}`);
      fallback ??= piped;
      if (language !== undefined) texts[language] ??= piped;
    }
    if (fallback === undefined) return undefined;
    const all = { ...texts, default: texts.default ?? fallback };
    return Object.keys(all).length === 1 ? all.default : all;
  }

  private columnsOf(name: string): TextColumn[] {
    const columns = [...new Set(this.table.columns)].flatMap((key): TextColumn[] => {
      if (key !== name && !key.startsWith(`${name}::`)) return [];
      const language = key.slice(name.length + 2);
      return [{ key, language, text: key === name ? undefined : namedLanguage(language) }];
    });
    const taken = columns.map(({ text }) => text);
    return columns.map((column) => (column.key === name ? { ...column, text: this.textOfPlain(name, taken) } : column));
  }

  /** A column without a language is the base text, unless another says that it is; then it is what is left to it. */
  private textOfPlain(name: string, taken: readonly (TextKey | undefined)[]): TextKey | undefined {
    const said = namedLanguage(this.reading.language);
    if (said !== undefined && !taken.includes(said)) return said;
    if (!taken.includes('default')) return 'default';
    const isEnglish = !this.table.rows.some((row) => /\p{Script=Han}/u.test(row.get(name)));
    return isEnglish && !taken.includes('en') ? 'en' : undefined;
  }
}
