import { XlsformBuilder } from './xlsform-builder.js';
import type { ImportedForm, ImportIssues } from './import-issues.js';
import { tableOf, type SheetTable, type SheetText, type TableRow } from './sheet-table.js';
import { columnKey, isKnownColumn, saysYes, type XlsformSheet } from './xlsform-columns.js';
import { XlsformTexts } from './xlsform-texts.js';

const named = (sheets: readonly SheetText[], name: string): SheetText | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
const table = (sheets: readonly SheetText[], name: XlsformSheet): SheetTable =>
  tableOf({ rows: [], ...named(sheets, name), name }, columnKey);

/** Whether a workbook is an XLSForm: it has a sheet called survey. */
export const isXlsform = (sheets: readonly SheetText[]): boolean => named(sheets, 'survey') !== undefined;

/**
 * Turns an XLSForm (the spreadsheets of ODK and Kobo) into a form. Everything in it is taken over, noted as different, or
 * refused with its cell; what is refused is in `issues`, and then the result is of no use.
 */
export function readXlsform(
  sheets: readonly SheetText[],
  issues: ImportIssues,
): { form: ImportedForm; rows: WeakMap<object, TableRow> } {
  const survey = withoutUnasked(table(sheets, 'survey'), issues);
  for (const column of ['type', 'name'])
    if (!survey.columns.includes(column)) issues.refuse(survey.titlePointer(column), 'column-missing');
  const [choices, settings] = [table(sheets, 'choices'), table(sheets, 'settings')];
  lookAtColumns('survey', survey, issues);
  lookAtColumns('choices', choices, issues);
  lookAtColumns('settings', settings, issues);
  const [setting] = settings.rows;
  const builder = new XlsformBuilder(survey, choices, issues, {
    language: setting?.get('default_language') ?? '',
    mayRepeatChoices: saysYes(setting?.get('allow_choice_duplicates') ?? ''),
  });
  const { pages, calculatedValues } = builder.build();
  const title = titleOf(settings, issues);
  const titles = typeof title === 'string' ? { default: title } : title;
  return {
    rows: builder.rowOf,
    form: {
      kind: 'xlsform',
      definition: {
        locale: 'zh-cn',
        ...(title !== undefined && { title }),
        clearInvisibleValues: 'onHidden',
        showQuestionNumbers: 'off',
        ...(calculatedValues.length > 0 && { calculatedValues }),
        pages,
      },
      manifest: {
        ...(titles?.['default'] !== undefined && {
          title: {
            'zh-CN': titles['default'],
            ...(titles['zh-tw'] !== undefined && { 'zh-TW': titles['zh-tw'] }),
            ...(titles['en'] !== undefined && { en: titles['en'] }),
          },
        }),
        scored: false,
        audience: 'organisation',
      },
      notes: issues.notes,
    },
  };
}

/** Without the rows that are switched off, and without remarks of the author, which have neither type nor name. */
function withoutUnasked(survey: SheetTable, issues: ImportIssues): SheetTable {
  const rows = survey.rows.filter((row) => {
    const isOff = saysYes(row.get('disabled'));
    const isRemark = row.get('type') === '' && row.get('name') === '';
    if (isOff) issues.note(row.pointer('disabled'), 'disabled-row-left-out');
    else if (isRemark)
      issues.note(
        row.pointer(survey.columns.find((column) => row.get(column) !== '') ?? 'type'),
        'comment-row-left-out',
      );
    return !isOff && !isRemark;
  });
  return { ...survey, rows };
}

/** A misspelt title must not take the conditions below it along without a word, nor a formula that nobody worked out its cell. */
function lookAtColumns(
  sheet: XlsformSheet,
  { columns, rows, repeated, faults, titlePointer }: SheetTable,
  issues: ImportIssues,
): void {
  for (const { column, place, code } of faults) if (isKnownColumn(sheet, column)) issues.refuse(place, code);
  for (const column of repeated) issues.note(titlePointer(column), 'column-repeated', { column: column.slice(0, 40) });
  for (const column of new Set(columns)) {
    if (column !== '' && !isKnownColumn(sheet, column) && rows.some((row) => row.get(column) !== ''))
      issues.note(titlePointer(column), 'column-left-out', { column: column.slice(0, 40) });
  }
}

function titleOf(settings: SheetTable, issues: ImportIssues): string | Record<string, string> | undefined {
  const [row] = settings.rows;
  return row && new XlsformTexts(settings, issues).read(row, 'form_title');
}
