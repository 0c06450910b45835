import { baseLocale, formBaseLocale, formTextKeyOf, furtherLocales } from '@pingyi/form-definitions/locales';
import { isJsonObject, scoredItemsOf, type JsonObject } from '@pingyi/form-definitions/vocabulary';
import { checkImported, settleProperties } from '@pingyi/form-definitions/compile';
import type { Finding } from '@pingyi/form-definitions/compile';
import { ImportIssues, mostNotes, type ImportedForm, type ImportError, type ImportNote } from './import-issues.js';
import { isScoreSheet, readScoreSheet } from './score-sheet.js';
import type { SheetText, TableRow } from './sheet-table.js';
import { isXlsform, readXlsform } from './xlsform.js';

/** A form, or everything that keeps it from being one. */
export type ImportResult =
  { readonly ok: true; readonly form: ImportedForm } | { readonly ok: false; readonly errors: readonly ImportError[] };

/**
 * Reads a SurveyJS definition. What only needs another value is set, with a note; what the form check does not allow in any form is
 * refused with its place.
 */
export function importDefinition(file: unknown): ImportResult {
  const { definition, notes } = settled(file);
  const findings = checkImported(definition);
  if (findings.length > 0 || !isJsonObject(definition)) return refused(findings);
  const points = scoredItemsOf(definition).reduce((sum, { maximum }) => sum + maximum, 0n);
  const title = titleOf(definition['title']);
  return {
    ok: true,
    form: {
      kind: 'surveyjs',
      definition: { ...definition },
      manifest: { ...(title && { title }), scored: points === 100_000_000n, audience: 'organisation' },
      notes: notes.slice(0, mostNotes),
    },
  };
}

/** What a definition says once every property has the only value that it can have, and what was set for that. */
export function settled(file: unknown): { readonly definition: unknown; readonly notes: readonly ImportNote[] } {
  if (!isJsonObject(file)) return { definition: file, notes: [] };
  const { definition, set } = settleProperties(file);
  return {
    definition,
    notes: set.map(({ pointer, property, value }) =>
      value === undefined
        ? { code: 'property-left-out', place: pointer, params: { property } }
        : { code: 'property-set', place: pointer, params: { property, value } },
    ),
  };
}

/** Reads a workbook as an XLSForm or a score sheet. */
export function importWorkbook(sheets: readonly SheetText[]): ImportResult {
  const issues = new ImportIssues();
  if (isXlsform(sheets)) {
    const { form, rows } = readXlsform(sheets, issues);
    return finished(form, issues, rows);
  }
  const sheet = sheets.find(isScoreSheet);
  if (!sheet) return { ok: false, errors: [{ pointer: '#/survey', code: 'no-known-sheet' }] };
  return finished(readScoreSheet(sheet, issues), issues, new WeakMap());
}

function finished(form: ImportedForm, issues: ImportIssues, rows: WeakMap<object, TableRow>): ImportResult {
  if (issues.errors.length === 0) {
    for (const { pointer, code } of checkImported(form.definition))
      issues.refuse(rowPointer(form.definition, pointer, rows), code);
  }
  return issues.errors.length > 0 ? { ok: false, errors: issues.errors } : { ok: true, form };
}

/** The row of the innermost element on the way to a pointer, with the property at its end. */
function rowPointer(definition: JsonObject, pointer: string, rows: WeakMap<object, TableRow>): string {
  let value: unknown = definition;
  let row: TableRow | undefined;
  const segments = pointer.split('/').slice(1);
  for (const segment of segments) {
    value = typeof value === 'object' && value !== null ? (value as JsonObject)[segment] : undefined;
    if (typeof value === 'object' && value !== null) row = rows.get(value) ?? row;
  }
  return row === undefined ? pointer : row.pointer(columnOf(segments));
}

const columnNames: Readonly<Record<string, string>> = {
  visibleIf: 'relevant',
  validators: 'constraint',
  title: 'label',
  description: 'hint',
  setValueExpression: 'calculation',
  expression: 'calculation',
  defaultValue: 'default',
  requiredIf: 'required',
};

const columnOf = (segments: readonly string[]): string =>
  columnNames[segments.findLast((segment) => Object.hasOwn(columnNames, segment)) ?? ''] ?? 'name';

const refused = (findings: readonly Finding[]): ImportResult => ({
  ok: false,
  errors: findings.slice(0, 100).map(({ pointer, code }) => ({ pointer, code })),
});

function titleOf(title: unknown): ImportedForm['manifest']['title'] {
  if (typeof title === 'string' && title !== '') return { 'zh-CN': title.slice(0, 200) };
  if (!isJsonObject(title)) return undefined;
  const text = (key: string) =>
    typeof title[key] === 'string' && title[key] !== '' ? title[key].slice(0, 200) : undefined;
  const base = text('default') ?? text(formBaseLocale);
  if (base === undefined) return undefined;
  const further = furtherLocales.flatMap((locale) => {
    const said = text(formTextKeyOf(locale));
    return said === undefined ? [] : [[locale, said] as const];
  });
  return { [baseLocale]: base, ...Object.fromEntries(further) };
}
