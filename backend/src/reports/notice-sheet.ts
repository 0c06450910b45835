import { localized } from '@pingyi/plugin-sdk';
import { groupedFingerprint } from '@pingyi/plugin-sdk/verification';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { counted, drawQr, message, mm, type Language, type Typesetter } from '../documents/index.js';
import type { GradedSubject } from '../grading/index.js';
import { PublishedResultsService, showsLevel, type PublishedResult } from '../publication/index.js';
import { StatementChain } from '../statements/index.js';
import { dayInWords, type ReportColumn } from './domain/report-document.js';
import { nothing } from './domain/report-words.js';
import { numberedPages, scaleOf, type Paper } from './numbered-pages.js';
import { PrintedPages } from './printed-pages.js';
import { PdfTables } from './report-tables.pdf.js';

export interface NoticeOrder {
  readonly paper: Paper;
  readonly lang: Language;
  /** Where objections go: an office, its telephone. */
  readonly contact?: string | undefined;
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** What is posted on a notice board: a release as its public page shows it, how long and where objections are heard, and the way to that page. */
@Injectable()
export class NoticeSheet {
  constructor(
    @Inject(PublishedResultsService) private readonly results: PublishedResultsService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StatementChain) private readonly chain: StatementChain,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws as the public page: 404; 410 for a release that was withdrawn; 403 for whoever may not read it */
  async write(viewer: Viewer, id: string, order: NoticeOrder): Promise<{ title: string; content: Readable }> {
    const reader = { viewer, code: null };
    const result = await this.results.get(id, reader);
    const rows: string[][] = [];
    for await (const graded of await this.results.rows(id, reader)) rows.push(cellsOf(graded, result, order.lang));
    const { paper, lang } = order;
    const say: Say = (key, params) => message(lang, `notice.${key}`, params);
    const title = say(result.publication.noticeEndsOn === null ? 'title-final' : 'title', {
      title: result.publication.title,
    });
    const foot = (page: number, pages: number): string => say('foot', { page, pages });
    const address = `${this.config.http.publicUrl}/results/${id}`;
    const content = numberedPages({ paper, landscape: false, margin: 18, title, foot }, async (setter, area) => {
      const scale = scaleOf[paper];
      const pages = new PrintedPages(setter, area);
      pages.text(title, { size: 20 * scale, weight: 'bold' }, 30 * scale, { align: 'center' });
      pages.down(8 * scale);
      for (const text of this.texts(result, order, say))
        pages.text(text, { size: 12 * scale }, 20 * scale, { indent: lang === 'zh-CN' ? 24 * scale : 0 });
      // On the first page, where whoever stands before the board sees it.
      drawAddress(setter, pages, scale, [say('scan'), address, ...(await this.proof(result, say))], address);
      pages.down(8 * scale);
      const layout = {
        size: { title: 0, body: 0, pageNumber: 0, table: 10 * scale },
        pitch: { title: 0, body: 0, table: 14 * scale },
      };
      const columns = columnsOf(result, lang);
      await new PdfTables(setter, layout, pages).table({ kind: 'table', title: '', columns, rows });
    });
    return { title, content };
  }

  private texts(
    { publication, standing, content, campaign, counts, ungraded }: PublishedResult,
    order: NoticeOrder,
    say: Say,
  ): string[] {
    const { lang, contact } = order;
    const { noticeEndsOn, confirmedAt, terms, revision, audience } = publication;
    const inWords = (day: string): string => dayInWords(day, lang);
    const dayOf = (at: string): string => inWords(this.clock.calendar.dayOf(new Date(at)));
    const grades = [
      ...publication.type.grades.map(({ code, title }) => ({
        title: localized(title, lang),
        units: counts[code] ?? 0,
      })),
      ...(ungraded > 0 ? [{ title: message(lang, 'report.grade.none'), units: ungraded }] : []),
    ];
    return [
      say('about', { campaign: campaign.name, asOf: inWords(campaign.asOf), day: dayOf(publication.publishedAt) }),
      ...(noticeEndsOn === null
        ? []
        : [
            counted(lang, 'notice.period', terms?.noticeDays ?? 0, {
              from: dayOf(publication.publishedAt),
              to: inWords(noticeEndsOn),
            }),
            say(contact === undefined ? 'objections' : 'objections-to', {
              to: inWords(noticeEndsOn),
              contact: contact ?? '',
            }),
          ]),
      ...(standing.state === 'superseded'
        ? [say('superseded')]
        : confirmedAt === null
          ? []
          : [say('confirmed', { day: dayOf(confirmedAt) })]),
      ...(terms?.changeNote ? [say('revision', { revision, note: terms.changeNote })] : []),
      ...(audience === 'circle' ? [say('circle')] : []),
      say('grades', {
        grades: grades.map(({ title, units }) => say('grade', { title, units })).join(message(lang, 'report.join')),
      }),
      ...(showsLevel(content, 'items') ? [say('more')] : []),
    ];
  }

  /** Digests where the public page tells them, and the key by which readers know a release of the office. */
  private async proof({ publication, run, content }: PublishedResult, say: Say): Promise<string[]> {
    const [signed] = await this.chain.of(publication.id);
    return [
      say('run', { run: run.number }),
      ...(showsLevel(content, 'package') && run.outcomeHash !== null
        ? [say('digest', { digest: run.outcomeHash })]
        : []),
      ...(signed ? [say('key', { key: groupedFingerprint(signed.statement.key) })] : []),
    ];
  }
}

function columnsOf({ publication, content, ranked }: PublishedResult, language: Language): ReportColumn[] {
  const named = (key: string, share: number, align: ReportColumn['align'] = 'left'): ReportColumn => ({
    title: message(language, `ledger-column.${key}`),
    share,
    align,
  });
  const groups = publication.type.groups.map(({ title }): ReportColumn => ({
    title: localized(title, language),
    share: 1.8,
    align: 'right',
  }));
  return [
    named('unitName', 4),
    named('parentName', 3.4),
    ...(showsLevel(content, 'scores')
      ? [...groups, ...(ranked ? [named('rank', 1.3, 'center')] : []), named('score', 1.8, 'right')]
      : []),
    named('grade', 2.2, 'center'),
  ];
}

function cellsOf(
  { subject, outcome }: GradedSubject,
  { publication, content, ranked }: PublishedResult,
  language: Language,
): string[] {
  const grade = publication.type.grades.find(({ code }) => code === outcome.grade)?.title;
  return [
    subject.unitName,
    subject.parentName,
    ...(showsLevel(content, 'scores')
      ? [
          ...publication.type.groups.map(({ key }) => outcome.groups[key]?.score ?? nothing),
          ...(ranked ? [String(outcome.rank ?? nothing)] : []),
          outcome.score ?? nothing,
        ]
      : []),
    grade ? localized(grade, language) : message(language, 'report.grade.none'),
  ];
}

/** The QR code to a page, with its address in words beside it. */
function drawAddress(
  setter: Typesetter,
  pages: PrintedPages,
  scale: number,
  lines: readonly string[],
  address: string,
): void {
  const side = mm(32) * scale;
  const { left, width } = pages.area;
  pages.room(side + 6 * scale);
  const top = pages.y + 4 * scale;
  drawQr(setter.document, address, side, left, top);
  const style = { size: 10 * scale };
  let y = top + 10 * scale;
  for (const text of lines)
    for (const line of setter.lines(text, style, width - side - 8 * scale)) {
      setter.line(line, style, { x: left + side + 8 * scale, y, width: width - side - 8 * scale });
      y += 15 * scale;
    }
  pages.down(side + 6 * scale);
}
