import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  CampaignsService,
  type CampaignSubject,
  holdCampaign,
  isOwnSheet,
  reopenedUntil,
  withSubject,
} from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ImmutableError, NotFoundError, RevisionStaleError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { FormsService, readSheetData, type StatedFact } from '../forms/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { replaceStatedFacts } from '../facts/index.js';
import type { Lateness } from './domain/lateness.js';
import { SheetContexts, type SheetInContext } from './sheet-contexts.js';
import { findEnteredFor, type EnteredFor } from './sheet-entries.lookup.js';
import { SheetDeadlines } from './sheet-deadlines.js';
import { openingOfSheet } from './sheet-opening.js';
import { SheetPlaces, type SheetPlace } from './sheet-places.js';
import { SheetSubmission } from './sheet-submission.entity.js';
import { SheetSubmissions } from './sheet-submissions.js';
import { Sheet, type SheetState } from './sheet.entity.js';
import { checkSheetAnswers } from './check-sheet-answers.js';
import { raterKeyOf } from './sheet-raters.js';
import { findStandingReturn, refuseBeyondReturn } from './standing-return.js';
import { factOf } from './stated-fact.js';

export interface SheetQuery extends PageRequest {
  readonly q?: string | undefined;
  readonly group?: string | undefined;
  readonly state?: SheetState | undefined;
  readonly under?: string | undefined;
}

export interface ListedSheet {
  readonly sheet: Sheet;
  readonly subject: CampaignSubject;
  readonly late: Lateness | null;
  readonly enteredFor: EnteredFor | null;
}

/** Signed scoring sheets: units assess themselves, superiors assess units below them. */
@Injectable()
export class SheetsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SheetSubmissions) private readonly submissions: SheetSubmissions,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(SheetPlaces) private readonly places: SheetPlaces,
    @Inject(SheetContexts) private readonly contexts: SheetContexts,
    @Inject(SheetDeadlines) private readonly deadlines: SheetDeadlines,
  ) {}

  /** @throws {NotFoundError | ForbiddenError | OwnUnitError | OwnSheetError} */
  async open(viewer: Viewer, campaignId: string, groupKey: string, unitId: string): Promise<SheetInContext> {
    const place = await this.places.toWrite(viewer, campaignId, groupKey, unitId);
    const sheet = await this.database
      .reader(Sheet)
      .findOneBy({ campaignId, groupKey, unitId, raterKey: raterKeyOf(viewer, place.group, unitId) });
    const { state } = await this.openingOf(this.database.dataSource.manager, { ...place, sheet });
    return {
      ...(await this.inContext(place, sheet, viewer.unitId)),
      closedBecause: state === 'open' ? null : state,
    };
  }

  /** Another rater's sheet, for reading within the caller's reach. */
  async read(viewer: Viewer, id: string): Promise<SheetInContext> {
    const sheet = await this.database.reader(Sheet).findOneBy({ id });
    if (!sheet) throw new NotFoundError();
    const place = await this.places.toRead(viewer, sheet);
    return { ...(await this.inContext(place, sheet, sheet.raterUnitId)), closedBecause: 'not-own' };
  }

  /** The self-assessment of a unit as it was handed in last; null where there is none. @throws {NotFoundError} */
  async selfAssessment(viewer: Viewer, campaignId: string, unitId: string): Promise<SheetInContext | null> {
    const place = await this.places.ofSelfAssessment(viewer, campaignId, unitId);
    if (!place) return null;
    const at = { campaignId, groupKey: place.group.key, unitId, raterKey: unitId };
    const sheet = await this.database.reader(Sheet).findOneBy(at);
    if (!sheet || sheet.submittedAt === null) return null;
    const handedIn = await this.database
      .reader(SheetSubmission)
      .findOneByOrFail({ sheetId: sheet.id, at: sheet.submittedAt });
    return {
      ...(await this.inContext(place, sheet, null)),
      // What was written since is nobody else's business until it is handed in.
      sheet: { ...sheet, answers: handedIn.answers },
      closedBecause: 'not-own',
    };
  }

  /**
   * Stores a draft, or hands the sheet in after checking it whole.
   * @throws {RevisionStaleError} 412; {@link ValidationFailedError} 422; {@link ImmutableError} 409 outside the phase
   */
  async save(
    viewer: Viewer,
    place: { readonly campaignId: string; readonly group: string; readonly unitId: string },
    revision: number,
    answers: Record<string, unknown>,
    action: 'save' | 'submit',
  ): Promise<SheetInContext> {
    const context = await this.open(viewer, place.campaignId, place.group, place.unitId);
    if (context.closedBecause) throw new ImmutableError();
    const form = await this.forms.compiledForm(context.group.formVersionId);
    const checked = checkSheetAnswers(form, answers, context.variables, action);
    if (context.returned) refuseBeyondReturn(context, context.returned, checked.answers);
    const data = readSheetData(form.roles, checked.answers);
    const stale = () => new RevisionStaleError();
    await this.database.write(async (tx) => {
      await this.keepOpen(tx, context);
      const raterKey = raterKeyOf(viewer, context.group, place.unitId);
      const current = await tx.findOneBy(Sheet, {
        campaignId: place.campaignId,
        groupKey: place.group,
        unitId: place.unitId,
        raterKey,
      });
      if ((current?.revision ?? 0) !== revision) throw stale();
      const now = this.clock.timestamp();
      const submits = action === 'submit';
      // A draft saved later does not take back what was handed in: the last total counts until the next submission.
      const sheet = tx.create(Sheet, {
        id: current?.id ?? newId(),
        campaignId: place.campaignId,
        groupKey: place.group,
        unitId: place.unitId,
        raterKey,
        raterName: viewer.displayName,
        raterUnitId: isOwnSheet(context.group) ? null : viewer.unitId,
        formVersionId: context.group.formVersionId,
        state: submits ? 'submitted' : current?.state === 'returned' ? 'returned' : 'draft',
        answers: checked.answers,
        total: submits ? checked.total : (current?.total ?? null),
        sheetValues: submits ? { ...data.values } : (current?.sheetValues ?? null),
        submittedAt: submits ? now : (current?.submittedAt ?? null),
        dueOn: submits ? null : (current?.dueOn ?? null),
        revision: revision + 1,
      });
      if (!current) await insertRows(tx, Sheet, sheet);
      else if (!(await this.database.changeIf(tx, Sheet, { id: sheet.id, revision }, sheet))) throw stale();
      if (submits) {
        if (!isOwnSheet(context.group)) await this.stateFacts(tx, viewer, context, sheet, data.facts);
        await this.submissions.record(tx, viewer, context, { sheet, at: now, byName: viewer.displayName });
      }
    }, stale);
    return this.open(viewer, place.campaignId, place.group, place.unitId);
  }

  private async inContext(
    place: SheetPlace,
    sheet: Sheet | null,
    raterUnitId: string | null,
  ): Promise<Omit<SheetInContext, 'closedBecause'>> {
    const { campaign, group } = place;
    const { manager } = this.database.dataSource;
    const { state } = await this.openingOf(manager, { ...place, sheet });
    const moved = (await this.deadlines.movedEnds([campaign.id])).get(campaign.id) ?? [];
    const late = sheet && (await this.deadlines.lateOf(campaign, [sheet])).get(sheet.id);
    return {
      ...place,
      sheet,
      ...(await this.contexts.of(place, raterUnitId)),
      returned: await findStandingReturn(manager, sheet),
      deadline: this.deadlines.deadlineOf(campaign, group, moved, { sheet, editable: state === 'open' }),
      late: late ?? null,
      enteredFor: (sheet && (await findEnteredFor(this.database, [sheet])).get(sheet.id)) ?? null,
    };
  }

  /** The campaign stays open until the sheet is stored. */
  private async keepOpen(tx: EntityManager, { campaign, group, subject, sheet }: SheetInContext): Promise<void> {
    const held = await holdCampaign(this.database, tx, campaign.id, 'shared');
    if (!held || (await this.openingOf(tx, { campaign: held, group, subject, sheet })).state !== 'open')
      throw new ImmutableError();
  }

  private async openingOf(
    manager: EntityManager,
    { campaign, group, subject, sheet }: SheetPlace & { sheet: Sheet | null },
  ) {
    const until = await reopenedUntil(manager, campaign.id, group.key, subject.unitId);
    return openingOfSheet(campaign, group, sheet, this.clock.today(), until);
  }

  /** Sheets of a campaign within the caller's reach: who handed in what. */
  async list(viewer: Viewer, campaignId: string, query: SheetQuery): Promise<Page<ListedSheet>> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, 'unitCode');
    const builder = withSubject(this.database.reader(Sheet).createQueryBuilder('sheet'), viewer, campaignId)
      .orderBy('subject.unitCode', window.sort.direction)
      .addOrderBy('sheet.id')
      .skip(window.offset)
      .take(window.pageSize);
    keepContaining(builder, ['subject.unitName', 'subject.unitCode'], query.q);
    if (query.group) builder.andWhere('sheet.groupKey = :group', { group: query.group });
    if (query.state) builder.andWhere('sheet.state = :state', { state: query.state });
    if (query.under) builder.andWhere('subject.path LIKE :under', { under: `%/${query.under}/%` });
    const [sheets, total] = await builder.getManyAndCount();
    const late = await this.deadlines.lateOf(campaign, sheets);
    const enteredFor = await findEnteredFor(this.database, sheets);
    return toPage(
      window,
      sheets.map((sheet) => ({
        sheet,
        subject: sheet.subject,
        late: late.get(sheet.id) ?? null,
        enteredFor: enteredFor.get(sheet.id) ?? null,
      })),
      total,
    );
  }

  /** Facts that an assessor states wait for another person's verification; those of an earlier submission that still wait are replaced. */
  private async stateFacts(
    tx: EntityManager,
    viewer: Viewer,
    { campaign, subject }: SheetInContext,
    sheet: Sheet,
    facts: readonly StatedFact[],
  ): Promise<void> {
    const known = this.plugins.find(campaign.campaignType)?.factKinds ?? [];
    const statement = { campaign, subject, sheet, viewer, now: this.clock.timestamp() };
    const stated = facts.flatMap((fact) =>
      known.filter(({ kind }) => kind === fact.kind).map((kind) => factOf(kind, fact, statement)),
    );
    await replaceStatedFacts(tx, sheet.id, stated);
  }
}
