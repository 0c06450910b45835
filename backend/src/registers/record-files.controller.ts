import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { pageQuery } from '../common/http/paging.js';
import { importAnswer, importProblems, importSwitches, importTable } from '../common/http/table-import.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { RecordExport } from './record-export.service.js';
import { recordFilters, toRecordFilter } from './record-filters.js';
import { RecordSpreadsheet } from './record-spreadsheet.js';
import { registerCode } from './registers.controller.js';

const tag = 'registers';
const codeParams = z.strictObject({ code: registerCode });
const fileQuery = { format: z.enum(spreadsheetFormats), lang: z.enum(languages).default('zh-CN') };
const files = Object.values(spreadsheetMediaTypes);

const exportRecords = endpoint({
  method: 'GET',
  path: 'api/registers/:code/export',
  summary: 'The records of a register as a file, narrowed like their list',
  tag,
  access: 'registers.read',
  params: codeParams,
  query: z.strictObject({ ...fileQuery, ...recordFilters, q: pageQuery(['name']).q }),
  response: { files },
});
const getTemplate = endpoint({
  method: 'GET',
  path: 'api/registers/:code/import-template',
  summary: 'Empty import file of a register',
  tag,
  access: 'registers.write',
  params: codeParams,
  query: z.strictObject(fileQuery),
  response: { files },
});
const importRecords = endpoint({
  method: 'POST',
  path: 'api/registers/:code/import',
  summary: 'Make records from a workbook or CSV, in the state in which they begin, whole or not at all',
  tag,
  access: 'registers.write',
  params: codeParams,
  multipart: true,
  query: z.strictObject({
    lang: fileQuery.lang,
    ...importSwitches,
  }),
  response: z
    .strictObject({
      ...importAnswer,
    })
    .meta({ id: 'RecordImportReport' }),
  problems: ['not-yours-to-write', ...importProblems],
});

@Controller()
export class RecordFilesController {
  constructor(
    @Inject(RecordExport) private readonly recordExport: RecordExport,
    @Inject(RecordSpreadsheet) private readonly spreadsheet: RecordSpreadsheet,
  ) {}

  @Route(exportRecords)
  async export(@Call() { viewer, params, query, reply }: Input<typeof exportRecords>): Promise<unknown> {
    const { format, lang, ...filters } = query;
    const file = await madeInTurn(
      () => this.recordExport.write(viewer, params.code, toRecordFilter(filters), format, lang),
      (made) => made,
    );
    asDownload(reply, `${params.code}.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }

  @Route(getTemplate)
  async template(@Call() { viewer, params, query, reply }: Input<typeof getTemplate>): Promise<unknown> {
    const file = await this.spreadsheet.template(viewer, params.code, query.format, query.lang);
    asDownload(reply, `${params.code}.${query.format}`, spreadsheetMediaTypes[query.format]);
    return file;
  }

  @Route(importRecords)
  async import(
    @Call() { viewer, params, query, request, reply }: Input<typeof importRecords>,
  ): Promise<Output<typeof importRecords>> {
    return importTable({ query, request, reply }, (content, wish, gone) =>
      this.spreadsheet.import(viewer, params.code, content, { ...wish, language: query.lang }, gone),
    );
  }
}
