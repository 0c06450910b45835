import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input } from '../common/http/endpoint.js';
import { pageQuery } from '../common/http/paging.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { RecordExport } from './record-export.service.js';
import { recordFilters, toRecordFilter } from './record-filters.js';
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

@Controller()
export class RecordFilesController {
  constructor(@Inject(RecordExport) private readonly recordExport: RecordExport) {}

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
}
