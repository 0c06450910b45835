import { XlsformBuilder } from './xlsform-builder.js';
import { cellPointer, type ImportedForm, type ImportIssues } from './import-issues.js';
import { tableOf, type SheetText } from './sheet-table.js';
import { XlsformTexts } from './xlsform-texts.js';

const named = (sheets: readonly SheetText[], name: string): SheetText | undefined => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);

/** Whether a workbook is an XLSForm: it has a sheet called survey. */
export const isXlsform = (sheets: readonly SheetText[]): boolean => named(sheets, 'survey') !== undefined;

/**
 * Turns an XLSForm (the spreadsheets of ODK and Kobo) into a form. Everything in it is taken over, noted as different, or
 * refused with its cell; what is refused is in `issues`, and then the result is of no use.
 */
export function readXlsform(sheets: readonly SheetText[], issues: ImportIssues): { form: ImportedForm; rows: WeakMap<object, number> } {
  const survey = tableOf(named(sheets, 'survey') ?? { name: 'survey', rows: [] });
  const choices = tableOf(named(sheets, 'choices') ?? { name: 'choices', rows: [] });
  for (const column of ['type', 'name']) if (!survey.columns.includes(column)) issues.refuse(cellPointer('survey', 1, column), 'column-missing');
  const builder = new XlsformBuilder(survey, choices, issues);
  const { pages, calculatedValues } = builder.build();
  const title = titleOf(sheets, issues);
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
          title: { 'zh-CN': titles['default'], ...(titles['zh-tw'] !== undefined && { 'zh-TW': titles['zh-tw'] }), ...(titles['en'] !== undefined && { en: titles['en'] }) },
        }),
        scored: false,
        audience: 'organisation',
      },
      notes: issues.notes,
    },
  };
}

function titleOf(sheets: readonly SheetText[], issues: ImportIssues): string | Record<string, string> | undefined {
  const sheet = named(sheets, 'settings');
  if (!sheet) return undefined;
  const settings = tableOf(sheet);
  const [row] = settings.rows;
  return row && new XlsformTexts('settings', settings, issues).read(row, 'form_title');
}
