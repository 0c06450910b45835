import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { changedAnswers, type AnswerChange } from './domain/returned-items.js';
import { SheetPlaces } from './sheet-places.js';
import { SheetReturn } from './sheet-return.entity.js';
import { SheetSubmission } from './sheet-submission.entity.js';
import { Sheet } from './sheet.entity.js';

/** A submission of a sheet, against the one before. */
export interface SubmissionInHistory {
  readonly submission: SheetSubmission;
  /** Total of the submission before; null for the first one. */
  readonly totalBefore: string | null;
  /** What differs from the submission before; nothing for the first one. */
  readonly changes: readonly AnswerChange[];
  /** What it went back for; null where it did not. */
  readonly returned: SheetReturn | null;
}

/** What was handed in, sent back and mended, for whoever may read the sheet. */
@Injectable()
export class SheetHistoryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SheetPlaces) private readonly places: SheetPlaces,
  ) {}

  /** Newest first. @throws {NotFoundError} */
  async list(viewer: Viewer, sheetId: string, query: PageRequest): Promise<Page<SubmissionInHistory>> {
    const sheet = await this.database.reader(Sheet).findOneBy({ id: sheetId });
    if (!sheet) throw new NotFoundError();
    await this.places.toRead(viewer, sheet);
    const window = pageWindow(query, '-at');
    // One more than the page: the one before the oldest is what that is compared with.
    const [found, total] = await this.database.reader(SheetSubmission).findAndCount({
      where: { sheetId },
      order: { at: 'DESC', id: 'DESC' },
      skip: window.offset,
      take: window.pageSize + 1,
    });
    const returns = await this.database
      .reader(SheetReturn)
      .findBy({ sheetId, submittedAt: In(found.map(({ at }) => at)) });
    const items = found.slice(0, window.pageSize).map((submission, at): SubmissionInHistory => {
      const before = found[at + 1];
      return {
        submission,
        totalBefore: before?.total ?? null,
        changes: before ? changedAnswers(before.answers, submission.answers) : [],
        returned: returns.find(({ submittedAt }) => submittedAt === submission.at) ?? null,
      };
    });
    return toPage(window, items, total);
  }
}
