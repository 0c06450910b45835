import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { importAnswer, importProblems, importSwitches, importTable } from '../common/http/table-import.js';
import { asDownload, languages, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { unitRef } from '../organisations/index.js';
import { EarlierGradeSpreadsheet } from './earlier-grade-spreadsheet.js';
import { EarlierGrades } from './earlier-grades.service.js';

const tag = 'rounds';
const typeParams = z.strictObject({ type: z.string().max(60) });
const lang = z.enum(languages).default('zh-CN');

const listGrades = endpoint({
  method: 'GET',
  path: 'api/campaign-types/:type/earlier-grades',
  summary: 'Grades of years before the office graded here',
  tag,
  access: 'ledger.read',
  params: typeParams,
  query: z.strictObject({
    ...pageQuery(['year']),
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    grade: z.string().max(30).optional(),
  }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        unit: unitRef,
        year: z.int(),
        grade: z.string(),
        score: z.string().nullable(),
      })
      .meta({ id: 'EarlierGrade' }),
  ),
});
const getTemplate = endpoint({
  method: 'GET',
  path: 'api/campaign-types/:type/earlier-grades/import-template',
  summary: 'Empty import file of earlier grades, with the grades of the type to choose from',
  tag,
  access: 'campaigns.manage',
  params: typeParams,
  query: z.strictObject({ format: z.enum(spreadsheetFormats), lang }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});
const importGrades = endpoint({
  method: 'POST',
  path: 'api/campaign-types/:type/earlier-grades/import',
  summary:
    'Take grades of earlier years from a workbook or CSV, whole or not at all; the same unit and year is replaced',
  tag,
  access: 'campaigns.manage',
  params: typeParams,
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
    .meta({ id: 'EarlierGradeReport' }),
  problems: [...importProblems],
});
const removeGrade = endpoint({
  method: 'DELETE',
  path: 'api/earlier-grades/:id',
  summary: 'Take back one earlier grade',
  tag,
  access: 'campaigns.manage',
  params: idParams,
});

@Controller()
export class EarlierGradesController {
  constructor(
    @Inject(EarlierGrades) private readonly grades: EarlierGrades,
    @Inject(EarlierGradeSpreadsheet) private readonly spreadsheet: EarlierGradeSpreadsheet,
  ) {}

  @Route(listGrades)
  async list(@Call() { viewer, params, query }: Input<typeof listGrades>): Promise<Output<typeof listGrades>> {
    const page = await this.grades.list(viewer, params.type, query);
    return {
      ...page,
      items: page.items.map(({ id, unitId, unit, year, grade, score }) => ({
        id,
        unit: { id: unitId, code: unit?.code ?? '', name: unit?.name ?? '' },
        year,
        grade,
        score,
      })),
    };
  }

  @Route(getTemplate)
  template(@Call() { params, query, reply }: Input<typeof getTemplate>): unknown {
    const file = this.spreadsheet.template(params.type, query.format, query.lang);
    asDownload(reply, `earlier-grades.${query.format}`, spreadsheetMediaTypes[query.format]);
    return file;
  }

  @Route(importGrades)
  async import(
    @Call() { viewer, params, query, request, reply }: Input<typeof importGrades>,
  ): Promise<Output<typeof importGrades>> {
    return importTable({ query, request, reply }, (content, wish, gone) =>
      this.spreadsheet.import(viewer, params.type, content, { ...wish, language: query.lang }, gone),
    );
  }

  @Route(removeGrade)
  async remove(@Call() { viewer, params }: Input<typeof removeGrade>): Promise<void> {
    await this.grades.remove(viewer, params.id);
  }
}
