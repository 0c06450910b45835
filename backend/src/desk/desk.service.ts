import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { FactVerification } from '../facts/index.js';
import { WaitingFigures } from '../figures/index.js';
import { ObjectionsService } from '../objections/index.js';
import { WaitingPapers } from '../paper-ballots/index.js';
import { PublicationRequestsService } from '../publication/index.js';
import { RecordComments, WaitingRecords } from '../registers/index.js';
import { BackupHealth } from '../scheduled-backups/index.js';
import { SheetTasksService, WaitingSignatures } from '../sheets/index.js';
import { Webhooks } from '../webhooks/index.js';

/** How much waits for somebody, by kind. */
export interface Desk {
  readonly sheets: number;
  readonly returnedSheets: number;
  readonly overdueSheets: number;
  readonly signatures: number;
  readonly records: number;
  readonly overdueRecords: number;
  readonly facts: number;
  readonly figures: number;
  readonly requests: number;
  readonly mentions: number;
  readonly objections: number;
  readonly overdueObjections: number;
  readonly givenUpWebhooks: number;
  readonly papers: number;
  readonly backupFaults: number;
}

/** What waits for an account in every room. Whoever may not do a thing has none of it waiting. */
@Injectable()
export class DeskService {
  constructor(
    @Inject(SheetTasksService) private readonly sheets: SheetTasksService,
    @Inject(WaitingSignatures) private readonly signatures: WaitingSignatures,
    @Inject(WaitingRecords) private readonly records: WaitingRecords,
    @Inject(FactVerification) private readonly facts: FactVerification,
    @Inject(WaitingFigures) private readonly figures: WaitingFigures,
    @Inject(PublicationRequestsService) private readonly requests: PublicationRequestsService,
    @Inject(ObjectionsService) private readonly objections: ObjectionsService,
    @Inject(RecordComments) private readonly comments: RecordComments,
    @Inject(Webhooks) private readonly webhooks: Webhooks,
    @Inject(WaitingPapers) private readonly papers: WaitingPapers,
    @Inject(BackupHealth) private readonly backups: BackupHealth,
  ) {}

  async of(viewer: Viewer): Promise<Desk> {
    const may = viewer.permissions;
    const sheets = await this.sheets.countWaiting(viewer);
    const { all, overdue } = await this.records.count(viewer);
    const objections = may.has('campaigns.manage')
      ? await this.objections.countWaiting(viewer)
      : { all: 0, overdue: 0 };
    return {
      sheets: sheets.all,
      returnedSheets: sheets.returned,
      overdueSheets: sheets.overdue,
      signatures: may.has('sheets.assess') ? await this.signatures.count(viewer) : 0,
      records: all,
      overdueRecords: overdue,
      facts: may.has('facts.verify') ? await this.facts.count(viewer) : 0,
      figures: may.has('facts.verify') ? await this.figures.count(viewer) : 0,
      requests: may.has('campaigns.manage') ? await this.requests.countForAnother(viewer) : 0,
      mentions: may.has('registers.read') ? await this.comments.countUnseen(viewer) : 0,
      objections: objections.all,
      overdueObjections: objections.overdue,
      givenUpWebhooks: may.has('integration.manage') ? await this.webhooks.countGivenUp(viewer) : 0,
      papers: may.has('paper.enter') ? await this.papers.count(viewer) : 0,
      backupFaults: may.has('system.check') ? (await this.backups.faults()).length : 0,
    };
  }
}
