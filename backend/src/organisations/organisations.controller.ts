import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { managesPath, type Viewer } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { importAnswer, importProblems, importSwitches, importTable } from '../common/http/table-import.js';
import { withUpload } from '../common/http/upload.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import { OrganisationsService, type UnitInTree } from './organisations.service.js';
import { toUnitRef, unitRef } from './unit-ref.js';
import { UnitImportJob } from './unit-import.job.js';
import { UnitSpreadsheet } from './unit-spreadsheet.js';
import { setUpTypes, unitLevels, unitTypes } from './unit-types.js';

const tag = 'organisations';
const count = z.int().min(0).max(999_999_999).nullable();
const text = (max: number) => z.string().trim().min(1).max(max);

const unitFields = {
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  name: text(100),
  type: z.enum(unitTypes),
  level: z.enum(unitLevels),
  partyMembers: count,
  households: count,
  residents: count,
  secretary: text(60).nullable(),
  setUpType: z.enum(setUpTypes).nullable(),
  tags: z.array(text(40)).max(20),
  validFrom: day.nullable(),
  validTo: day.nullable(),
};

const unitView = z
  .strictObject({
    id: z.string(),
    ...unitFields,
    code: z.string(),
    parent: unitRef.nullable(),
    guide: unitRef.nullable(),
    childCount: z.int(),
    revision: z.int(),
    /** Whether the caller may change it; guidance reads. */
    manageable: z.boolean(),
  })
  .meta({ id: 'Unit' });

const unitQuery = {
  ...pageQuery(['code', 'name', 'type', 'partyMembers', 'households', 'residents']),
  type: z.enum(unitTypes).optional(),
  parentId: id.optional(),
  under: id.optional(),
};
const fileQuery = { format: z.enum(spreadsheetFormats), lang: z.enum(languages).default('zh-CN') };
const files = Object.values(spreadsheetMediaTypes);
const writable = { ...unitFields, parentId: id.nullable(), guideId: id.nullable() };

const listUnits = endpoint({
  method: 'GET',
  path: 'api/units',
  summary: 'List organisations',
  tag,
  access: 'units.read',
  query: z.strictObject(unitQuery),
  response: pageOf(unitView),
});
const getTemplate = endpoint({
  method: 'GET',
  path: 'api/units/import-template',
  summary: 'Empty import file',
  tag,
  access: 'units.manage',
  query: z.strictObject(fileQuery),
  response: { files },
});
const getSample = endpoint({
  method: 'GET',
  path: 'api/units/sample',
  summary: 'Import file of a small invented county, to try things with',
  tag,
  access: 'units.manage',
  query: z.strictObject(fileQuery),
  response: { files },
});
const exportUnits = endpoint({
  method: 'GET',
  path: 'api/units/export',
  summary: 'Export organisations',
  tag,
  access: 'units.read',
  query: z.strictObject({ ...fileQuery, q: unitQuery.q, type: unitQuery.type, under: unitQuery.under }),
  response: { files },
});
const importUnits = endpoint({
  method: 'POST',
  path: 'api/units/import',
  summary:
    'Import organisations from a workbook or CSV, whole or not at all; an empty cell or a missing column keeps what is stored, a dash or “(empty)” empties it',
  tag,
  access: 'units.manage',
  multipart: true,
  query: z.strictObject({
    ...importSwitches,
  }),
  response: z
    .strictObject({
      ...importAnswer,
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      changes: z.array(z.strictObject({ field: z.string(), changed: z.int(), emptied: z.int() })),
    })
    .meta({ id: 'ImportReport' }),
  problems: [...importProblems],
});
const startImport = endpoint({
  method: 'POST',
  path: 'api/units/import-jobs',
  summary: 'Import organisations as a job; what is wrong with the file is told by a dry run of the import',
  tag,
  access: 'units.manage',
  multipart: true,
  query: z.strictObject({ ignoreUnknownColumns: z.enum(['true', 'false']).default('false') }),
  response: jobView,
  status: 202,
  problems: ['file-empty', 'job-in-progress', 'overloaded', 'too-many-jobs'],
});
const getUnit = endpoint({
  method: 'GET',
  path: 'api/units/:id',
  summary: 'Read an organisation',
  tag,
  access: 'units.read',
  params: idParams,
  response: unitView,
});
const createUnit = endpoint({
  method: 'POST',
  path: 'api/units',
  summary: 'Create an organisation',
  tag,
  access: 'units.manage',
  body: z.strictObject(writable),
  response: unitView,
  status: 201,
  problems: ['unit-code-taken'],
});
const changeUnit = endpoint({
  method: 'PATCH',
  path: 'api/units/:id',
  summary: 'Change an organisation',
  tag,
  access: 'units.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject(writable).partial(),
  response: unitView,
  problems: ['revision-stale', 'unit-code-taken'],
});

@Controller()
export class OrganisationsController {
  constructor(
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(UnitSpreadsheet) private readonly spreadsheet: UnitSpreadsheet,
    @Inject(UnitImportJob) private readonly importJob: UnitImportJob,
  ) {}

  @Route(listUnits)
  async list(@Call() { viewer, query }: Input<typeof listUnits>): Promise<Output<typeof listUnits>> {
    const page = await this.organisations.list(viewer, query);
    return { ...page, items: page.items.map((found) => toUnitView(viewer, found)) };
  }

  @Route(getTemplate)
  template(@Call() { query, reply }: Input<typeof getTemplate>): unknown {
    asDownload(reply, `units.${query.format}`, spreadsheetMediaTypes[query.format]);
    return this.spreadsheet.template(query.format, query.lang);
  }

  @Route(getSample)
  sample(@Call() { query, reply }: Input<typeof getSample>): unknown {
    asDownload(reply, `sample-county.${query.format}`, spreadsheetMediaTypes[query.format]);
    return this.spreadsheet.sample(query.format, query.lang);
  }

  @Route(exportUnits)
  async export(@Call() { viewer, query, reply }: Input<typeof exportUnits>): Promise<unknown> {
    const file = await madeInTurn(
      () => this.spreadsheet.export(viewer, query, query.format, query.lang),
      (made) => made,
    );
    asDownload(reply, `units.${query.format}`, spreadsheetMediaTypes[query.format]);
    return file;
  }

  @Route(importUnits)
  async import(
    @Call() { viewer, query, request, reply }: Input<typeof importUnits>,
  ): Promise<Output<typeof importUnits>> {
    const report = await importTable({ query, request, reply }, (content, wish, gone) =>
      this.spreadsheet.import(viewer, content, wish, gone),
    );
    return { ...report, changes: [...report.changes] };
  }

  @Route(startImport)
  async startImport(
    @Call() { viewer, query, request }: Input<typeof startImport>,
  ): Promise<Output<typeof startImport>> {
    const ignoreUnknown = query.ignoreUnknownColumns === 'true';
    return toJobView(viewer, await withUpload(request, (file) => this.importJob.start(viewer, file, ignoreUnknown)));
  }

  @Route(getUnit)
  async get(@Call() { viewer, params, reply }: Input<typeof getUnit>): Promise<Output<typeof getUnit>> {
    const found = await this.organisations.get(viewer, params.id);
    reply.header('etag', `"${found.unit.revision}"`);
    return toUnitView(viewer, found);
  }

  @Route(createUnit)
  async create(@Call() { viewer, body }: Input<typeof createUnit>): Promise<Output<typeof createUnit>> {
    return toUnitView(viewer, await this.organisations.create(viewer, body));
  }

  @Route(changeUnit)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeUnit>,
  ): Promise<Output<typeof changeUnit>> {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return toUnitView(viewer, await this.organisations.change(viewer, params.id, ifMatch, change));
  }
}

const toUnitView = (viewer: Viewer, { unit, parent, guide, childCount }: UnitInTree): z.input<typeof unitView> => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  type: unit.type,
  level: unit.level,
  parent: parent && toUnitRef(parent),
  guide: guide && toUnitRef(guide),
  partyMembers: unit.partyMembers,
  households: unit.households,
  residents: unit.residents,
  secretary: unit.secretary,
  setUpType: unit.setUpType,
  tags: unit.tags,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  childCount,
  revision: unit.revision,
  manageable: viewer.permissions.has('units.manage') && managesPath(viewer, unit.path),
});
