import { hasText, listTexts, manifestLocales, type TextChange } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { readSheetIn, writeSpreadsheet } from '../documents/index.js';
import { Workers } from '../workers/index.js';
import { seenText } from '../tables/index.js';
import { translationColumns, translationTitles } from './domain/index.js';
import { FormsService } from './forms.service.js';

const longestText = 10_000;

export interface ReadTranslations {
  readonly texts: TextChange[];
  /** Rows whose place or property the form does not have. */
  readonly unknown: { place: string; property: string }[];
  /** Columns with texts whose titles name neither a language of forms nor anything else. */
  readonly leftOut: { cell: string; title: string }[];
}

/** The texts of a form as a table with a column per language, out to the translators and back. */
@Injectable()
export class FormTranslationsService {
  constructor(
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  async export(versionId: string): Promise<{ name: string; table: Readable }> {
    const { definition, formCode, version } = await this.forms.get(versionId);
    const rows = listTexts(definition).map(({ place, property, texts }) => [
      place,
      property,
      ...manifestLocales.map((locale) => texts[locale] ?? null),
    ]);
    const widths = [28, 14, 40, 40, 40];
    const header = translationColumns.map((title, index) => ({ title, width: widths[index] ?? 40 }));
    return { name: `${formCode}-${version}-texts.xlsx`, table: writeSpreadsheet('xlsx', 'texts', header, rows) };
  }

  /**
   * Reads such a table for a version; nothing is stored. An empty cell says nothing.
   * @throws {ValidationFailedError} 422 `import-invalid` with pointers such as `#/rows/3/en`
   */
  async read(versionId: string, file: Buffer, gone: AbortSignal): Promise<ReadTranslations> {
    const { definition } = await this.forms.get(versionId);
    const sheet = await readSheetIn(this.workers, file, gone);
    const { at, repeated, leftOut } = translationTitles(sheet);
    const missing = (['place', 'property'] as const).filter((column) => !at.has(column));
    const errors: FieldProblem[] = [
      ...missing.map((column) => ({ pointer: `#/columns/${column}`, code: 'column-missing' })),
      ...repeated.map((column) => ({ pointer: `#/columns/${column}`, code: 'column-repeated' })),
    ];
    const cell = (row: readonly string[], column: (typeof translationColumns)[number]): string =>
      seenText(row[at.get(column) ?? -1] ?? '');
    const known = listTexts(definition);
    const read: ReadTranslations = { texts: [], unknown: [], leftOut: [...leftOut] };
    const seen = new Set<string>();
    for (const [index, row] of sheet.slice(1).entries()) {
      const [place, property] = [cell(row, 'place'), cell(row, 'property')];
      if (place === '' && property === '') continue;
      const key = `${place} ${property}`;
      if (seen.has(key)) errors.push({ pointer: `#/rows/${index + 2}/place`, code: 'duplicate-item' });
      seen.add(key);
      if (!hasText(known, place, property)) {
        read.unknown.push({ place: place.slice(0, 200), property: property.slice(0, 100) });
        continue;
      }
      for (const locale of manifestLocales) {
        const text = cell(row, locale);
        if (text.length > longestText) errors.push({ pointer: `#/rows/${index + 2}/${locale}`, code: 'too-long' });
        else if (text !== '') read.texts.push({ place, property, locale, text });
      }
    }
    if (errors.length > 0) throw new ValidationFailedError(errors.slice(0, 100), 'import-invalid');
    return read;
  }
}
