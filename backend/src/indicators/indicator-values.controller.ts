import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id } from '../common/http/paging.js';
import { importAnswer, importProblems, importSwitches, importTable } from '../common/http/table-import.js';
import { asDownload, languages, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { amount, calendarYear } from './indicator-content.js';
import { IndicatorExport } from './indicator-export.service.js';
import { IndicatorSpreadsheet } from './indicator-spreadsheet.js';
import { IndicatorValues } from './indicator-values.service.js';
import { indicatorCode, tableFilter } from './indicators.controller.js';

const tag = 'indicators';
const lang = z.enum(languages).default('zh-CN');
const codeParams = z.strictObject({ code: indicatorCode });
const place = z.strictObject({ code: indicatorCode, unitId: id, year: z.coerce.number().pipe(calendarYear) });

const noteValue = endpoint({
  method: 'PUT',
  path: 'api/indicators/:code/values/:unitId/:year',
  summary: 'Note the value of a unit in a year, in place of what was there',
  tag,
  access: 'registers.write',
  params: place,
  body: z.strictObject({ value: amount, base: amount.nullable().default(null) }),
  status: 204,
  problems: ['indicator-ended'],
});
const removeValue = endpoint({
  method: 'DELETE',
  path: 'api/indicators/:code/values/:unitId/:year',
  summary: 'Take back the value of a unit in a year',
  tag,
  access: 'registers.write',
  params: place,
  problems: ['indicator-ended'],
});
const countYear = endpoint({
  method: 'POST',
  path: 'api/indicators/:code/counts',
  summary: 'Count a year from the register of the indicator; what was typed or imported stays',
  tag,
  access: 'registers.manage',
  params: codeParams,
  body: z.strictObject({ year: calendarYear }),
  response: z.strictObject({ counted: z.int(), unchanged: z.int(), kept: z.int() }).meta({ id: 'IndicatorCounted' }),
  problems: ['indicator-ended', 'indicator-not-counted'],
});
const exportTable = endpoint({
  method: 'GET',
  path: 'api/indicators/:code/export',
  summary: 'The table as a spreadsheet',
  tag,
  access: 'registers.read',
  params: codeParams,
  query: z.strictObject({ ...tableFilter, format: z.enum(spreadsheetFormats), lang }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});
const getTemplate = endpoint({
  method: 'GET',
  path: 'api/indicators/:code/import-template',
  summary: 'Empty import file of values',
  tag,
  access: 'registers.write',
  params: codeParams,
  query: z.strictObject({ format: z.enum(spreadsheetFormats), lang }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});
const importValues = endpoint({
  method: 'POST',
  path: 'api/indicators/:code/import',
  summary: 'Take values from a workbook or CSV, whole or not at all; the same unit and year is replaced',
  tag,
  access: 'registers.write',
  params: codeParams,
  multipart: true,
  query: z.strictObject({
    lang,
    ...importSwitches,
  }),
  response: z
    .strictObject({
      ...importAnswer,
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
    })
    .meta({ id: 'IndicatorImportReport' }),
  problems: [...importProblems, 'indicator-ended'],
});

@Controller()
export class IndicatorValuesController {
  constructor(
    @Inject(IndicatorValues) private readonly values: IndicatorValues,
    @Inject(IndicatorExport) private readonly exports: IndicatorExport,
    @Inject(IndicatorSpreadsheet) private readonly spreadsheet: IndicatorSpreadsheet,
  ) {}

  @Route(noteValue)
  note(@Call() { viewer, params, body }: Input<typeof noteValue>): Promise<void> {
    return this.values.note(viewer, params.code, params.unitId, params.year, body);
  }

  @Route(removeValue)
  remove(@Call() { viewer, params }: Input<typeof removeValue>): Promise<void> {
    return this.values.note(viewer, params.code, params.unitId, params.year, null);
  }

  @Route(countYear)
  async count(@Call() { viewer, params, body, reply }: Input<typeof countYear>): Promise<Output<typeof countYear>> {
    reply.status(200);
    return { ...(await this.values.count(viewer, params.code, body.year)) };
  }

  @Route(exportTable)
  async export(@Call() { viewer, params, query, reply }: Input<typeof exportTable>): Promise<unknown> {
    const { format, lang: language, ...filter } = query;
    const file = await this.exports.write(viewer, params.code, filter, format, language);
    asDownload(reply, `indicator.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }

  @Route(getTemplate)
  async template(@Call() { params, query, reply }: Input<typeof getTemplate>): Promise<unknown> {
    const file = await this.spreadsheet.template(params.code, query.format, query.lang);
    asDownload(reply, `indicator-values.${query.format}`, spreadsheetMediaTypes[query.format]);
    return file;
  }

  @Route(importValues)
  async import(
    @Call() { viewer, params, query, request, reply }: Input<typeof importValues>,
  ): Promise<Output<typeof importValues>> {
    return importTable({ query, request, reply }, (content, wish, gone) =>
      this.spreadsheet.import(viewer, params.code, content, wish, gone),
    );
  }
}
