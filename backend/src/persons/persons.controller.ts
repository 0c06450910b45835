import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { importAnswer, importProblems, importSwitches, importTable } from '../common/http/table-import.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { PersonSpreadsheet } from './person-spreadsheet.js';
import { personFields, personFilters, personView, toPersonView } from './person-views.js';
import { PersonsService } from './persons.service.js';

const tag = 'persons';
const pages = pageQuery(['name', 'post', 'kind', 'from', 'to']);
const fileQuery = { format: z.enum(spreadsheetFormats), lang: z.enum(languages).default('zh-CN') };
const files = Object.values(spreadsheetMediaTypes);

const listPersons = endpoint({
  method: 'GET',
  path: 'api/persons',
  summary: 'Persons who are appraised, narrowed by unit, kind, group, or a day on which they are in their post',
  tag,
  access: 'persons.read',
  query: z.strictObject({ ...pages, ...personFilters }),
  response: pageOf(personView),
});
const getTemplate = endpoint({
  method: 'GET',
  path: 'api/persons/import-template',
  summary: 'Empty import file of persons',
  tag,
  access: 'persons.write',
  query: z.strictObject(fileQuery),
  response: { files },
});
const exportPersons = endpoint({
  method: 'GET',
  path: 'api/persons/export',
  summary: 'Persons as a file, narrowed like their list',
  tag,
  access: 'persons.read',
  query: z.strictObject({ ...fileQuery, ...personFilters, q: pages.q }),
  response: { files },
});
const importPersons = endpoint({
  method: 'POST',
  path: 'api/persons/import',
  summary: 'Make persons from a workbook or CSV, whole or not at all; rows that say what is stored change nothing',
  tag,
  access: 'persons.write',
  multipart: true,
  query: z.strictObject({
    ...importSwitches,
  }),
  response: z
    .strictObject({
      ...importAnswer,
      created: z.int(),
      unchanged: z.int(),
    })
    .meta({ id: 'PersonImportReport' }),
  problems: [...importProblems],
});
const getPerson = endpoint({
  method: 'GET',
  path: 'api/persons/:id',
  summary: 'Read a person',
  tag,
  access: 'persons.read',
  params: idParams,
  response: personView,
});
const createPerson = endpoint({
  method: 'POST',
  path: 'api/persons',
  summary: 'Enter a person; numbers of identity cards and phones are refused',
  tag,
  access: 'persons.write',
  body: z.strictObject({
    unitId: id,
    ...personFields,
    group: personFields.group.default(null),
    from: personFields.from.default(null),
    to: personFields.to.default(null),
    accountId: personFields.accountId.default(null),
  }),
  response: personView,
  status: 201,
  problems: ['not-yours-to-link'],
});
const changePerson = endpoint({
  method: 'PATCH',
  path: 'api/persons/:id',
  summary: 'Change a person; another unit makes another person',
  tag,
  access: 'persons.write',
  params: idParams,
  ifMatch: true,
  body: z.strictObject(personFields).partial(),
  response: personView,
  problems: ['revision-stale', 'not-yours-to-link'],
});
const removePerson = endpoint({
  method: 'DELETE',
  path: 'api/persons/:id',
  summary: 'Remove name, post and login of a person who asks for it; grades stay',
  tag,
  access: 'persons.write',
  params: idParams,
  ifMatch: true,
  problems: ['revision-stale'],
});

@Controller()
export class PersonsController {
  constructor(
    @Inject(PersonsService) private readonly persons: PersonsService,
    @Inject(PersonSpreadsheet) private readonly spreadsheet: PersonSpreadsheet,
  ) {}

  @Route(listPersons)
  async list(@Call() { viewer, query }: Input<typeof listPersons>): Promise<Output<typeof listPersons>> {
    const page = await this.persons.list(viewer, query);
    return { ...page, items: page.items.map((found) => toPersonView(viewer, found)) };
  }

  @Route(getTemplate)
  template(@Call() { query, reply }: Input<typeof getTemplate>): unknown {
    asDownload(reply, `persons.${query.format}`, spreadsheetMediaTypes[query.format]);
    return this.spreadsheet.template(query.format, query.lang);
  }

  @Route(exportPersons)
  async export(@Call() { viewer, query, reply }: Input<typeof exportPersons>): Promise<unknown> {
    const { format, lang, ...filter } = query;
    const file = await madeInTurn(
      () => this.spreadsheet.export(viewer, filter, format, lang),
      (made) => made,
    );
    asDownload(reply, `persons.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }

  @Route(importPersons)
  async import(
    @Call() { viewer, query, request, reply }: Input<typeof importPersons>,
  ): Promise<Output<typeof importPersons>> {
    return importTable({ query, request, reply }, (content, wish, gone) =>
      this.spreadsheet.import(viewer, content, wish, gone),
    );
  }

  @Route(getPerson)
  async get(@Call() { viewer, params, reply }: Input<typeof getPerson>): Promise<Output<typeof getPerson>> {
    const found = await this.persons.get(viewer, params.id);
    reply.header('etag', `"${found.person.revision}"`);
    return toPersonView(viewer, found);
  }

  @Route(createPerson)
  async create(@Call() { viewer, body }: Input<typeof createPerson>): Promise<Output<typeof createPerson>> {
    const { unitId, ...fields } = body;
    return toPersonView(viewer, await this.persons.create(viewer, unitId, fields));
  }

  @Route(changePerson)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changePerson>,
  ): Promise<Output<typeof changePerson>> {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return toPersonView(viewer, await this.persons.change(viewer, params.id, ifMatch, change));
  }

  @Route(removePerson)
  remove(@Call() { viewer, params, ifMatch }: Input<typeof removePerson>): Promise<void> {
    return this.persons.remove(viewer, params.id, ifMatch);
  }
}
