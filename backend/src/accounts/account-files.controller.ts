import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { fieldProblem } from '../common/http/field-problem.js';
import { pageQuery } from '../common/http/paging.js';
import { importAnswer, importProblems, importSwitches, importTable } from '../common/http/table-import.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import { AccountImports, type AccountImportReport } from './account-imports.js';
import { AccountSpreadsheet } from './account-spreadsheet.js';
import { accountFilters } from './account-views.js';

const tag = 'accounts';
const access = 'accounts.manage';
const lang = z.enum(languages).default('zh-CN');
const fileQuery = { format: z.enum(spreadsheetFormats), lang };
const files = Object.values(spreadsheetMediaTypes);
const { q } = pageQuery(['username']);

const getTemplate = endpoint({
  method: 'GET',
  path: 'api/accounts/import-template',
  summary: 'Empty import file of people',
  tag,
  access,
  query: z.strictObject(fileQuery),
  response: { files },
});
const exportAccounts = endpoint({
  method: 'GET',
  path: 'api/accounts/export',
  summary: 'Accounts as a file, narrowed like their list',
  tag,
  access,
  query: z.strictObject({ ...fileQuery, ...accountFilters, q }),
  response: { files },
});
const importAccounts = endpoint({
  method: 'POST',
  path: 'api/accounts/import',
  summary:
    'Make accounts from a workbook or CSV, whole or not at all; a job writes a letter with a slip for each. People of the same name in the same unit have to be accepted',
  tag,
  access,
  multipart: true,
  query: z.strictObject({ ...importSwitches, namesakes: z.enum(['ask', 'accept']).default('ask'), lang }),
  response: z
    .strictObject({
      ...importAnswer,
      created: z.int(),
      /** Who gets a user name of the code of the unit and a number. */
      generated: z.array(
        z.strictObject({ row: z.int(), displayName: z.string(), unitName: z.string(), username: z.string() }),
      ),
      /** Perhaps two people, perhaps one twice. */
      namesakes: z.array(fieldProblem),
      /** Writes the letters; null for a dry run. */
      letters: jobView.nullable(),
    })
    .meta({ id: 'AccountImportReport' }),
  problems: [...importProblems, 'username-taken', 'too-many-jobs'],
});

/** Accounts in and out as files. */
@Controller()
export class AccountFilesController {
  constructor(
    @Inject(AccountSpreadsheet) private readonly spreadsheet: AccountSpreadsheet,
    @Inject(AccountImports) private readonly imports: AccountImports,
  ) {}

  @Route(getTemplate)
  template(@Call() { query, reply }: Input<typeof getTemplate>): unknown {
    asDownload(reply, `accounts.${query.format}`, spreadsheetMediaTypes[query.format]);
    return this.spreadsheet.template(query.format, query.lang);
  }

  @Route(exportAccounts)
  async export(@Call() { viewer, query, reply }: Input<typeof exportAccounts>): Promise<unknown> {
    const { format, lang: language, ...filter } = query;
    const file = await madeInTurn(
      () => this.spreadsheet.export(viewer, filter, format, language),
      (made) => made,
    );
    asDownload(reply, `accounts.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }

  @Route(importAccounts)
  async import(
    @Call() { viewer, query, request, reply }: Input<typeof importAccounts>,
  ): Promise<Output<typeof importAccounts>> {
    const wish = { acceptNamesakes: query.namesakes === 'accept', language: query.lang };
    const report = await importTable({ query, request, reply }, (content, switches, gone) =>
      this.imports.import(viewer, content, { ...switches, ...wish }, gone),
    );
    return toReportView(viewer, report);
  }
}

const toReportView = (
  viewer: Viewer,
  { generated, namesakes, notes, letters, ...counts }: AccountImportReport,
): Output<typeof importAccounts> => ({
  ...counts,
  generated: [...generated],
  namesakes: [...namesakes],
  notes: [...notes],
  letters: letters && toJobView(viewer, letters),
});
