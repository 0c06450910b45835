import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog, seal } from '../audit/index.js';
import { lastingName } from '../campaigns/index.js';
import { newId } from '../common/ids.js';
import { insertRows } from '../database/database.js';
import type { SheetPlace } from './sheet-places.js';
import { SheetSubmission } from './sheet-submission.entity.js';
import type { Sheet } from './sheet.entity.js';
import { sealedSheet, sealedSubmission } from './sheets.check.js';
import { answerReturn } from './standing-return.js';

/** What is written of every sheet that is handed in, whoever does it. */
@Injectable()
export class SheetSubmissions {
  constructor(@Inject(AuditLog) private readonly audit: AuditLog) {}

  /**
   * @param sheet as it was stored in the same unit of work, handed in at `at`
   * @param detail what the audit log tells besides
   */
  async record(
    tx: EntityManager,
    viewer: Viewer,
    { campaign, group, subject }: SheetPlace,
    {
      sheet,
      at,
      byName,
      detail,
    }: {
      readonly sheet: Sheet & { readonly total: string | null };
      readonly at: string;
      readonly byName: string;
      readonly detail?: Readonly<Record<string, unknown>>;
    },
  ): Promise<void> {
    const submission: SheetSubmission = {
      id: newId(),
      sheetId: sheet.id,
      byName,
      at,
      answers: sheet.answers,
      total: sheet.total ?? '0',
    };
    await insertRows<SheetSubmission>(tx, SheetSubmission, submission);
    await answerReturn(tx, sheet.id, at);
    await this.audit.record(tx, viewer, {
      action: 'sheet.submitted',
      subject: lastingName(subject),
      detail: {
        campaign: campaign.name,
        group: group.key,
        ...detail,
        sealed: [seal(sealedSheet, sheet), seal(sealedSubmission, submission)],
      },
    });
  }
}
