import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { readUpload } from '../common/http/upload.js';
import { uuidPattern } from '../common/ids.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { asDownload, spreadsheetMediaTypes } from '../exports/index.js';
import { breakingCodes } from './domain/index.js';
import { FormTranslationsService } from './form-translations.service.js';
import { finding } from './form-views.js';
import { PublicationReportService } from './publication-report.service.js';

const tag = 'forms';

const report = endpoint({
  method: 'GET',
  path: 'api/form-versions/:id/publication-report',
  summary: 'What publishing a version would mean: findings, what breaks, and the campaigns that have the form',
  tag,
  access: 'forms.manage',
  params: idParams,
  response: z
    .strictObject({
      findings: z.array(finding),
      breaking: z.array(z.strictObject({ code: z.enum(breakingCodes), name: z.string(), detail: z.string().optional() })),
      campaigns: z.array(z.strictObject({ id: z.string(), name: z.string(), state: z.string(), version: z.int() })),
    })
    .meta({ id: 'PublicationReport' }),
});
const exportTexts = endpoint({
  method: 'GET',
  path: 'api/form-versions/:id/translations',
  summary: 'Every text of a version as a table with a column per language',
  tag,
  access: 'forms.manage',
  params: idParams,
  response: { files: [spreadsheetMediaTypes.xlsx] },
});
const readTexts = endpoint({
  method: 'POST',
  path: 'api/form-translations',
  summary: 'Read a table of texts for a version (multipart: file, version); nothing is stored',
  tag,
  access: 'forms.manage',
  multipart: true,
  response: z
    .strictObject({
      texts: z.array(z.strictObject({ place: z.string(), property: z.string(), locale: z.enum(['zh-CN', 'zh-TW', 'en']), text: z.string() })),
      unknown: z.array(z.strictObject({ place: z.string(), property: z.string() })),
    })
    .meta({ id: 'FormTexts' }),
  problems: ['import-invalid', 'file-type', 'file-empty', 'file-unreadable', 'too-many-rows'],
});

@Controller()
export class FormDocumentsController {
  constructor(
    @Inject(PublicationReportService) private readonly reports: PublicationReportService,
    @Inject(FormTranslationsService) private readonly translations: FormTranslationsService,
  ) {}

  @Route(report)
  async report(@Call() { params }: Input<typeof report>): Promise<Output<typeof report>> {
    return this.reports.reportOn(params.id);
  }

  @Route(exportTexts)
  async exportTexts(@Call() { params, reply }: Input<typeof exportTexts>): Promise<Output<typeof exportTexts>> {
    const { name, table } = await this.translations.export(params.id);
    asDownload(reply, name, spreadsheetMediaTypes.xlsx);
    return table;
  }

  @Route(readTexts)
  async readTexts(@Call() { request }: Input<typeof readTexts>): Promise<Output<typeof readTexts>> {
    const { content, fields } = await readUpload(request);
    const version = fields['version'] ?? '';
    if (!uuidPattern.test(version)) throw new ValidationFailedError([{ pointer: '#/version', code: version === '' ? 'required' : 'invalid-format' }]);
    return this.translations.read(version, content);
  }
}
