import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { clientGone } from '../common/http/client-gone.js';
import { fieldProblem } from '../common/http/field-problem.js';
import { pageQuery } from '../common/http/paging.js';
import { withUpload } from '../common/http/upload.js';
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
    dryRun: z.enum(['true', 'false']).default('false'),
    /** Leaves out columns whose titles nobody knows, instead of refusing the file. */
    ignoreUnknownColumns: z.enum(['true', 'false']).default('false'),
  }),
  response: z
    .strictObject({
      rows: z.int(),
      /** What of the file was left out, at its cell. */
      notes: z.array(fieldProblem),
      dryRun: z.boolean(),
    })
    .meta({ id: 'RecordImportReport' }),
  problems: [
    'not-yours-to-write',
    'import-invalid',
    'file-type',
    'file-empty',
    'file-unreadable',
    'too-many-rows',
    'too-many-cells',
    'cell-too-long',
    'too-costly',
    'overloaded',
  ],
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
    reply.status(200);
    const wish = {
      dryRun: query.dryRun === 'true',
      ignoreUnknown: query.ignoreUnknownColumns === 'true',
      language: query.lang,
    };
    const report = await withUpload(request, ({ content }) =>
      this.spreadsheet.import(viewer, params.code, content, wish, clientGone(reply)),
    );
    return { ...report, notes: [...report.notes] };
  }
}
