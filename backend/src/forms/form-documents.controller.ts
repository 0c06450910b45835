import { manifestLocales } from '@pingyi/form-definitions/locales';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { clientGone } from '../common/http/client-gone.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, localizedText } from '../common/http/paging.js';
import { withUpload } from '../common/http/upload.js';
import { uuidPattern } from '../common/ids.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { asDownload, madeInTurn, spreadsheetMediaTypes } from '../documents/index.js';
import { Workers } from '../workers/index.js';
import { breakingCodes, importKinds, printLanguages, type ImportedForm } from './domain/index.js';
import { exportFormats, exportMediaTypes, FormExportsService } from './form-exports.service.js';
import { FormTranslationsService } from './form-translations.service.js';
import { definition, finding, staleText } from './form-views.js';
import { PublicationReportService } from './publication-report.service.js';

const tag = 'forms';
const readForm = new URL('./read-form.task.js', import.meta.url);

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
      breaking: z.array(
        z.strictObject({ code: z.enum(breakingCodes), name: z.string(), detail: z.string().optional() }),
      ),
      campaigns: z.array(z.strictObject({ id: z.string(), name: z.string(), state: z.string(), version: z.int() })),
      staleTexts: z.array(staleText),
    })
    .meta({ id: 'PublicationReport' }),
});
const exportForm = endpoint({
  method: 'GET',
  path: 'api/form-versions/:id/export',
  summary: 'A version as a file: definition, form to print, or code book',
  tag,
  access: 'forms.read',
  params: idParams,
  query: z.strictObject({ format: z.enum(exportFormats), lang: z.enum(printLanguages).default('zh-CN') }),
  response: { files: Object.values(exportMediaTypes) },
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
      texts: z.array(
        z.strictObject({
          place: z.string(),
          property: z.string(),
          locale: z.enum(manifestLocales),
          text: z.string(),
        }),
      ),
      unknown: z.array(z.strictObject({ place: z.string(), property: z.string() })),
      /** Titles of columns that were not read. */
      leftOut: z.array(z.strictObject({ cell: z.string(), title: z.string() })),
    })
    .meta({ id: 'FormTexts' }),
  problems: [
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

const importFile = endpoint({
  method: 'POST',
  path: 'api/form-imports',
  summary: 'Read a form from a file (multipart: file): SurveyJS JSON, XLSForm or a score sheet; nothing is stored',
  tag,
  access: 'forms.manage',
  multipart: true,
  response: z
    .strictObject({
      kind: z.enum(importKinds),
      definition,
      manifest: z.strictObject({
        title: localizedText.optional(),
        scored: z.boolean(),
        audience: z.enum(['resident', 'organisation', 'assessor']),
      }),
      notes: z.array(
        z.strictObject({
          code: z.string(),
          place: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      ),
    })
    .meta({ id: 'ImportedForm' }),
  problems: [
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
export class FormDocumentsController {
  constructor(
    @Inject(PublicationReportService) private readonly reports: PublicationReportService,
    @Inject(FormExportsService) private readonly exports: FormExportsService,
    @Inject(FormTranslationsService) private readonly translations: FormTranslationsService,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  @Route(report)
  async report(@Call() { params }: Input<typeof report>): Promise<Output<typeof report>> {
    return this.reports.reportOn(params.id);
  }

  @Route(importFile)
  async importFile(@Call() { request, reply }: Input<typeof importFile>): Promise<Output<typeof importFile>> {
    const [form] = await withUpload(request, ({ content }) =>
      this.workers.run<ImportedForm>(readForm, content, clientGone(reply)),
    );
    if (!form) throw new Error('No form and no refusal');
    const { notes, ...read } = form;
    return {
      ...read,
      notes: notes.map(({ params, ...note }) => ({ ...note, ...(params && { params: { ...params } }) })),
    };
  }

  @Route(exportForm)
  async exportForm(@Call() { params, query, reply }: Input<typeof exportForm>): Promise<Output<typeof exportForm>> {
    const { name, content } = await madeInTurn(
      () => this.exports.export(params.id, query.format, query.lang),
      (made) => made.content,
    );
    asDownload(reply, name, exportMediaTypes[query.format]);
    return content;
  }

  @Route(exportTexts)
  async exportTexts(@Call() { params, reply }: Input<typeof exportTexts>): Promise<Output<typeof exportTexts>> {
    const { name, table } = await madeInTurn(
      () => this.translations.export(params.id),
      (made) => made.table,
    );
    asDownload(reply, name, spreadsheetMediaTypes.xlsx);
    return table;
  }

  @Route(readTexts)
  readTexts(@Call() { request, reply }: Input<typeof readTexts>): Promise<Output<typeof readTexts>> {
    return withUpload(request, async ({ content, fields }) => {
      const version = fields['version'] ?? '';
      if (!uuidPattern.test(version))
        throw new ValidationFailedError([
          { pointer: '#/version', code: version === '' ? 'required' : 'invalid-format' },
        ]);
      return this.translations.read(version, content, clientGone(reply));
    });
  }
}
