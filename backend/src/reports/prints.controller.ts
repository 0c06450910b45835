import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { asDownload, fileNameOf, languages, madeInTurn } from '../documents/index.js';
import { outcomeFilters } from '../grading/index.js';
import { LedgerPrint } from './ledger-print.js';
import { NoticeSheet } from './notice-sheet.js';
import { papers } from './numbered-pages.js';

const tag = 'reports';
const pdf = 'application/pdf';
const onPaper = { paper: z.enum(papers).default('a4'), lang: z.enum(languages).default('zh-CN') };

const printLedger = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/ledger/print',
  summary: 'The ledger on paper, its head on every page',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({ ...onPaper, ...outcomeFilters }),
  response: { files: [pdf] },
  problems: ['nothing-to-report'],
});
const printNotice = endpoint({
  method: 'GET',
  path: 'api/publications/:id/notice-sheet',
  summary: 'A release as it is posted on a notice board, with the way to its public page',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({ ...onPaper, contact: z.string().trim().min(1).max(200).optional() }),
  response: { files: [pdf] },
  problems: ['publication-withdrawn', 'release-limited'],
});

/** What is printed as it is asked for. */
@Controller()
export class PrintsController {
  constructor(
    @Inject(LedgerPrint) private readonly ledger: LedgerPrint,
    @Inject(NoticeSheet) private readonly notices: NoticeSheet,
  ) {}

  @Route(printLedger)
  async printLedger(@Call() { viewer, params, query, reply }: Input<typeof printLedger>): Promise<unknown> {
    const { paper, lang, ...filters } = query;
    const file = await madeInTurn(
      () => this.ledger.write(viewer, params.id, { paper, lang }, filters),
      (made) => made,
    );
    asDownload(reply, `ledger-${paper}.pdf`, pdf);
    return file;
  }

  @Route(printNotice)
  async printNotice(@Call() { viewer, params, query, reply }: Input<typeof printNotice>): Promise<unknown> {
    const { title, content } = await madeInTurn(
      () => this.notices.write(viewer, params.id, query),
      (made) => made.content,
    );
    asDownload(reply, fileNameOf(title, 'pdf'), pdf);
    return content;
  }
}
