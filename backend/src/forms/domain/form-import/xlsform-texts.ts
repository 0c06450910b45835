import type { SheetTable, TableRow } from './sheet-table.js';
import type { ImportIssues } from './import-issues.js';

/** The key of a language inside a text of a form. */
type TextKey = 'default' | 'zh-tw' | 'en';

const languages: readonly (readonly [pattern: RegExp, key: TextKey])[] = [
  [/\(zh[-_](?:tw|hk|hant)\)|^zh[-_](?:tw|hk|hant)\b|繁體|繁体|traditional/i, 'zh-tw'],
  [/\(zh|^zh\b|中文|汉语|漢語|chinese|mandarin|普通话/i, 'default'],
  [/\(en|^en\b|english|英语|英文/i, 'en'],
];

/** The column of one text in one language. */
interface TextColumn {
  readonly key: string;
  readonly language: string;
  readonly text: TextKey | undefined;
}

const markup = /<[a-z!/]/i;

/**
 * Reads texts that may stand in several languages (`label::English (en)`). The Chinese one, or the one without a language, or the
 * first, becomes the base text, since a form without Chinese texts would show nothing to most of its readers.
 */
export class XlsformTexts {
  constructor(
    private readonly table: SheetTable,
    private readonly issues: ImportIssues,
  ) {
    for (const column of this.columnsOf('label')) {
      if (column.language !== '' && column.text === undefined)
        issues.note(table.titlePointer(column.key), 'language-ignored', { language: column.language.slice(0, 40) });
    }
  }

  read(row: TableRow, name: string): string | Record<string, string> | undefined {
    const texts: Partial<Record<TextKey, string>> = {};
    let fallback: string | undefined;
    for (const { key, text: language } of this.columnsOf(name)) {
      const text = row.get(key);
      if (text === '') continue;
      if (markup.test(text)) this.issues.refuse(row.pointer(key), 'markup-not-allowed');
      const piped = text.replace(/\$\{\s*([\w.-]+)\s*\}/g, '{$1}');
      fallback ??= piped;
      if (language !== undefined) texts[language] ??= piped;
    }
    if (fallback === undefined) return undefined;
    const all = { ...texts, default: texts.default ?? fallback };
    return Object.keys(all).length === 1 ? all.default : all;
  }

  private columnsOf(name: string): TextColumn[] {
    return this.table.columns.flatMap((key): TextColumn[] => {
      if (key === name) return [{ key, language: '', text: 'default' }];
      if (!key.startsWith(`${name}::`)) return [];
      const language = key.slice(name.length + 2);
      return [{ key, language, text: languages.find(([pattern]) => pattern.test(language))?.[1] }];
    });
  }
}
