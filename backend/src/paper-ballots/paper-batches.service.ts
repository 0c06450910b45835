import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CollectorDirectory, PaperIntake } from '../ballots/index.js';
import {
  accepts,
  ActObstacles,
  byDoor,
  CampaignsService,
  doorUnitOf,
  findRunningCampaigns,
  findSubjects,
  groupFor,
  holdCampaign,
  holdTaking,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { newId, readableCharacters } from '../common/ids.js';
import { ConflictError, RevisionStaleError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { BatchPlaces, isWithinReach, type PlacedBatch } from './batch-places.js';
import { passes } from './domain/batch-course.js';
import { paperQuestions } from './domain/paper-form.js';
import { FormNotForPaperError } from './paper-ballots.errors.js';
import { PaperBatch } from './paper-batch.entity.js';
import { PaperEntry } from './paper-entry.entity.js';
import { PaperKeys } from './paper-keys.js';
import { PaperScans } from './paper-scans.service.js';

export interface NewBatch {
  readonly group: string;
  readonly unitId: string;
  readonly name: string;
  readonly papers: number;
  readonly samplePercent: number;
  /** Hundredths of a percent. */
  readonly errorLimit: number;
}

export interface BatchCounts {
  readonly issued: number;
  readonly returned: number | null;
}

/** Batches of numbered papers: made, counted, made void. What is on them is typed in elsewhere. */
@Injectable()
export class PaperBatchesService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(ActObstacles) private readonly obstacles: ActObstacles,
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
    @Inject(PaperIntake) private readonly intake: PaperIntake,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
    @Inject(PaperKeys) private readonly keys: PaperKeys,
    @Inject(PaperScans) private readonly scans: PaperScans,
  ) {}

  /** What lies on paper only counts once its batch is closed. */
  onModuleInit(): void {
    this.obstacles.add({
      act: 'close',
      hindrance: 'papers-open',
      isThere: (campaignId) =>
        this.database.reader(PaperBatch).existsBy({ campaignId, state: In(['ENTRY', 'CONTROL']) }),
    });
  }

  /** Of one campaign, or of all that are running, the newest first; those that the caller reaches. */
  async list(
    viewer: Viewer,
    query: PageRequest & { readonly campaignId?: string | undefined; readonly open?: boolean | undefined },
  ): Promise<Page<PlacedBatch>> {
    const window = pageWindow(query, '-createdOn');
    const campaignIds =
      query.campaignId === undefined
        ? (await findRunningCampaigns(this.database.dataSource.manager)).map(({ id }) => id)
        : [(await this.campaigns.get(viewer, query.campaignId)).campaign.id];
    const batches = await this.database.reader(PaperBatch).find({
      where: { campaignId: In(campaignIds), ...(query.open && { state: In(['ENTRY', 'CONTROL']) }) },
      order: { createdOn: window.sort.direction, id: 'ASC' },
    });
    const placed = await Promise.all(batches.map((batch) => this.places.place(batch)));
    return pageWithin(
      window,
      placed.filter((each) => isWithinReach(viewer, each)),
    );
  }

  /**
   * @throws {ValidationFailedError} 422 for what is no group or unit of the campaign, or has a form that is not for paper
   * @throws {ConflictError} 409 campaign-not-published
   */
  async create(viewer: Viewer, campaignId: string, given: NewBatch): Promise<PlacedBatch> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const group = campaign.groups.find(({ key }) => key === given.group);
    if (!group || group.kind !== 'ballot' || (group.access !== 'card' && group.access !== 'staff'))
      throw new ValidationFailedError([{ pointer: '#/group', code: 'not-a-choice' }]);
    if (!accepts(campaign, 'cards')) throw new ConflictError('campaign-not-published');
    const behind = [...byDoor(await findSubjects(this.database.dataSource.manager, campaignId), group).values()].find(
      (subjects) => subjects.some(({ unitId }) => unitId === given.unitId),
    );
    if (!behind?.every((subject) => isInScope(viewer, subject)))
      throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
    const { formVersionId } = groupFor(group, behind[0]);
    if (paperQuestions(await this.forms.compiledForm(formVersionId), {}) === null) throw new FormNotForPaperError();
    const keyId = await this.keys.create();
    try {
      const batch = await this.database.write(async (tx) => {
        const held = await holdCampaign(this.database, tx, campaign.id, 'shared');
        if (!held || !accepts(held, 'cards')) throw new ConflictError('campaign-not-published');
        const collectorId = await this.doorFor(tx, campaign.id, group, doorUnitOf(behind[0], group));
        const row = tx.create(PaperBatch, {
          id: newId(),
          campaignId,
          collectorId,
          groupKey: group.key,
          formVersionId,
          name: given.name,
          code: readableCharacters(4),
          firstNumber: 1,
          lastNumber: given.papers,
          issued: given.papers,
          returned: null,
          state: 'ENTRY',
          voidReason: null,
          samplePercent: given.samplePercent,
          errorLimit: given.errorLimit,
          seed: null,
          sample: null,
          everything: false,
          keyId,
          counted: 0,
          voided: 0,
          compared: 0,
          differing: 0,
          createdOn: this.clock.today(),
          createdBy: viewer.displayName,
          closedOn: null,
          closedBy: null,
          revision: 1,
        });
        await insertRows(tx, PaperBatch, row);
        await this.intake.change(tx, collectorId, { issued: given.papers });
        await this.audit.record(tx, viewer, {
          action: 'paper.issued',
          subject: campaign.name,
          detail: { batch: row.id, name: row.name, papers: given.papers },
        });
        return row;
      });
      return await this.places.place(batch);
    } catch (error) {
      await this.keys.destroy(keyId);
      throw error;
    }
  }

  /**
   * How many papers were handed out, and how many came back (I6).
   * @throws {ValidationFailedError} 422 for more than were printed, or fewer than were typed in; {@link RevisionStaleError} 412; {@link PaperBatchStateError} 409 once the batch is closed
   */
  async count(viewer: Viewer, id: string, revision: number, counts: BatchCounts): Promise<PlacedBatch> {
    const placed = await this.places.manage(viewer, id);
    const printed = placed.batch.lastNumber - placed.batch.firstNumber + 1;
    for (const key of ['issued', 'returned'] as const)
      if ((counts[key] ?? 0) > printed)
        throw new ValidationFailedError([{ pointer: `#/${key}`, code: 'out-of-range' }]);
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, placed.batch.campaignId, 'voids');
      const { state } = placed.batch;
      const held = await this.places.hold(tx, id, state === 'CONTROL' ? 'CONTROL' : 'ENTRY');
      const entered = await tx.countBy(PaperEntry, { batchId: id, pass: passes.first });
      for (const key of ['issued', 'returned'] as const)
        if ((counts[key] ?? entered) < entered)
          throw new ValidationFailedError([{ pointer: `#/${key}`, code: 'below-entered' }]);
      const changed = { ...counts, revision: revision + 1 };
      if (!(await this.database.changeIf(tx, PaperBatch, { id, revision }, changed))) throw new RevisionStaleError();
      await this.intake.change(tx, held.collectorId, { issued: counts.issued - held.issued });
      await this.audit.record(tx, viewer, {
        action: 'paper.counted',
        subject: placed.door.campaign.name,
        detail: { batch: id, ...counts },
      });
    });
    return this.places.manage(viewer, id);
  }

  /**
   * No paper of the batch counts; what was typed in is gone, and the papers are not handed out.
   * @throws {PaperBatchStateError} 409 once it is closed
   */
  async void(viewer: Viewer, id: string, reason: string): Promise<void> {
    const { batch, door } = await this.places.manage(viewer, id);
    const erase = await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, batch.campaignId, 'voids');
      const held = await this.places.hold(tx, id, batch.state === 'CONTROL' ? 'CONTROL' : 'ENTRY');
      await tx.update(PaperEntry, { batchId: id }, { answers: null });
      await tx.update(
        PaperBatch,
        { id },
        {
          state: 'VOIDED',
          voidReason: reason,
          keyId: null,
          closedOn: this.clock.today(),
          closedBy: viewer.displayName,
        },
      );
      await this.intake.change(tx, held.collectorId, { issued: -held.issued });
      await this.audit.record(tx, viewer, {
        action: 'paper.voided',
        subject: door.campaign.name,
        detail: { batch: id, name: batch.name, reason },
      });
      return this.scans.removeAll(tx, id);
    });
    await this.scans.afterwards(batch, erase);
  }

  private async doorFor(
    tx: Parameters<CollectorDirectory['ensure']>[0],
    campaignId: string,
    group: EvaluatorGroup,
    unitId: string,
  ): Promise<string> {
    const doors = await this.directory.ensure(tx, campaignId, group, [unitId]);
    return doors.get(unitId) ?? '';
  }
}
