import { pointerTo } from '@pingyi/form-definitions/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog, seal } from '../audit/index.js';
import { CampaignsService, holdTaking, isOwnSheet, lastingName } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import {
  ForbiddenError,
  NotFoundError,
  ProblemError,
  RevisionStaleError,
  ValidationFailedError,
  type FieldProblem,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { questionsOfForm, type ReturnedItem } from './domain/returned-items.js';
import { SheetPlaces, type SheetPlace } from './sheet-places.js';
import { SheetReturn } from './sheet-return.entity.js';
import { Sheet } from './sheet.entity.js';
import { sealedReturn } from './sheets.check.js';
import { SheetNotSubmittedError } from './sheets.errors.js';

/** What is to be mended, why, and until when. */
export interface ReturnWish {
  /** Empty = the whole sheet, which the comment is then about. */
  readonly items: readonly ReturnedItem[];
  readonly comment: string;
  readonly dueOn: string | null;
}

/** What became of one of several sheets that were to go back. */
export interface ReturnOutcome {
  readonly sheetId: string;
  /** Null for a sheet that the caller does not reach. */
  readonly place: SheetPlace | null;
  /** Why it stays as it is, by the code of the refusal; null = it went back. */
  readonly refusedBecause: string | null;
}

/** Sheets go back to who handed them in, with what is to be mended; what was handed in counts until then. */
@Injectable()
export class SheetReturnsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(SheetPlaces) private readonly places: SheetPlaces,
  ) {}

  /**
   * @throws {NotFoundError}; {@link ForbiddenError} 403 for one's own; {@link SheetNotSubmittedError} 409; {@link ImmutableError} 409 once the
   * campaign takes no sheets; {@link RevisionStaleError} 412; {@link ValidationFailedError} 422
   */
  async give(viewer: Viewer, sheetId: string, revision: number, wish: ReturnWish): Promise<void> {
    const sheet = await this.database.reader(Sheet).findOneBy({ id: sheetId });
    if (!sheet) throw new NotFoundError();
    const place = await this.places.toRead(viewer, sheet);
    await this.store(viewer, place, sheet, revision, wish);
  }

  /** Several at once for one reason: each goes back whole, or stays and is told with why. @throws {NotFoundError} for no such campaign */
  async giveSeveral(
    viewer: Viewer,
    campaignId: string,
    sheetIds: readonly string[],
    wish: Omit<ReturnWish, 'items'>,
  ): Promise<ReturnOutcome[]> {
    await this.campaigns.get(viewer, campaignId);
    const outcomes: ReturnOutcome[] = [];
    for (const sheetId of new Set(sheetIds)) {
      let place: SheetPlace | null = null;
      let refusedBecause: string | null = null;
      try {
        const sheet = await this.database.reader(Sheet).findOneBy({ id: sheetId, campaignId });
        if (!sheet) throw new NotFoundError();
        place = await this.places.toRead(viewer, sheet);
        await this.store(viewer, place, sheet, sheet.revision, { ...wish, items: [] });
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status >= 500) throw error;
        refusedBecause = error.code;
      }
      outcomes.push({ sheetId, place, refusedBecause });
    }
    return outcomes;
  }

  private async store(
    viewer: Viewer,
    { campaign, subject, group }: SheetPlace,
    sheet: Sheet,
    revision: number,
    { items, comment, dueOn }: ReturnWish,
  ): Promise<void> {
    await this.places.refuseOwn(viewer, subject);
    // What another rater has written is for the office that runs the campaign to send back.
    if (!isOwnSheet(group) && !viewer.permissions.has('campaigns.manage')) throw new ForbiddenError();
    await this.check(sheet, { items, comment, dueOn });
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaign.id, 'sheets');
      const current = await this.database.hold(tx, Sheet, { id: sheet.id });
      if (current?.revision !== revision) throw new RevisionStaleError();
      if (current.state !== 'submitted' || current.submittedAt === null) throw new SheetNotSubmittedError();
      const given: SheetReturn = {
        id: newId(),
        sheetId: sheet.id,
        submittedAt: current.submittedAt,
        items: [...items],
        comment,
        dueOn,
        byId: viewer.accountId,
        byName: viewer.displayName,
        at: this.clock.timestamp(),
        answeredAt: null,
      };
      await insertRows<SheetReturn>(tx, SheetReturn, given);
      await tx.update(Sheet, { id: sheet.id }, { state: 'returned', dueOn, revision: revision + 1 });
      await this.audit.record(tx, viewer, {
        action: 'sheet.returned',
        subject: lastingName(subject),
        detail: {
          campaign: campaign.name,
          group: group.key,
          items: items.length,
          dueOn,
          sealed: [seal(sealedReturn, given)],
        },
      });
    });
  }

  private async check(sheet: Sheet, { items, comment, dueOn }: ReturnWish): Promise<void> {
    const { definition } = await this.forms.get(sheet.formVersionId);
    const known = new Set(questionsOfForm(definition));
    const errors: FieldProblem[] = [];
    const named = new Set<string>();
    for (const [at, { question }] of items.entries()) {
      const pointer = pointerTo('items', at, 'question');
      if (!known.has(question)) errors.push({ pointer, code: 'not-a-choice' });
      else if (named.has(question)) errors.push({ pointer, code: 'duplicate' });
      named.add(question);
    }
    if (items.length === 0 && comment === '') errors.push({ pointer: pointerTo('comment'), code: 'required' });
    if (dueOn !== null && dueOn < this.clock.today())
      errors.push({ pointer: pointerTo('dueOn'), code: 'over-already' });
    if (errors.length > 0) throw new ValidationFailedError(errors);
  }
}
