import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, seal } from '../audit/index.js';
import {
  type Campaign,
  CampaignsService,
  type CampaignSubject,
  type EvaluatorGroup,
  findSubject,
  holdCampaign,
  isOwnSheet,
  lastingName,
  mayVeto,
  openingOf,
  thresholdsOf,
  unitLists,
  withSubject,
  groupFor,
} from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ForbiddenError, ImmutableError, NotFoundError, RevisionStaleError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { FormsService, readSheetData, type StatedFact } from '../forms/index.js';
import { isPerson } from '../persons/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { replaceStatedFacts } from '../facts/index.js';
import { SheetSubmission } from './sheet-submission.entity.js';
import { Sheet, type SheetState } from './sheet.entity.js';
import { sealedSheet, sealedSubmission } from './sheets.check.js';
import { OwnSheetError, OwnUnitError } from './sheets.errors.js';
import { checkSheetAnswers } from './check-sheet-answers.js';
import { isNamedRater, raterKeyOf } from './sheet-raters.js';
import { factOf } from './stated-fact.js';

/** A sheet with everything that its page shows; `sheet` is null until it is first saved. */
export interface SheetInContext {
  readonly campaign: Campaign;
  readonly subject: CampaignSubject;
  readonly group: EvaluatorGroup;
  readonly sheet: Sheet | null;
  readonly definition: Record<string, unknown>;
  readonly maxTotal: string;
  /** What the form may refer to. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Why the sheet cannot be changed now, or null. */
  readonly closedBecause: 'not-open' | 'closed' | 'not-own' | null;
}

export interface SheetQuery extends PageRequest {
  readonly q?: string | undefined;
  readonly group?: string | undefined;
  readonly state?: SheetState | undefined;
  readonly under?: string | undefined;
}

/** Signed scoring sheets: units assess themselves, superiors assess units below them. */
@Injectable()
export class SheetsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** @throws {NotFoundError | ForbiddenError | OwnUnitError | OwnSheetError} */
  async open(viewer: Viewer, campaignId: string, groupKey: string, unitId: string): Promise<SheetInContext> {
    const { campaign, subject, group } = await this.locate(viewer, campaignId, groupKey, unitId);
    const { state } = openingOf(campaign, group, this.clock.today());
    return {
      campaign,
      subject,
      group,
      sheet: await this.database
        .reader(Sheet)
        .findOneBy({ campaignId, groupKey, unitId, raterKey: raterKeyOf(viewer, group, unitId) }),
      ...(await this.formOf(group)),
      variables: this.variablesOf(campaign, subject, viewer.unitId),
      closedBecause: state === 'open' ? null : state,
    };
  }

  /** Another rater's sheet, for reading within the caller's reach. */
  async read(viewer: Viewer, id: string): Promise<SheetInContext> {
    const sheet = await this.database.reader(Sheet).findOneBy({ id });
    if (!sheet) throw new NotFoundError();
    const { campaign } = await this.campaigns.get(viewer, sheet.campaignId);
    const subject = await findSubject(this.database.dataSource.manager, campaign.id, sheet.unitId);
    const planned = campaign.groups.find(({ key }) => key === sheet.groupKey);
    if (!planned || !subject || !isInScope(viewer, subject)) throw new NotFoundError();
    const group = groupFor(planned, subject.unitType);
    return {
      campaign,
      subject,
      group,
      sheet,
      ...(await this.formOf(group)),
      variables: this.variablesOf(campaign, subject, sheet.raterUnitId),
      closedBecause: 'not-own',
    };
  }

  private async formOf(group: EvaluatorGroup): Promise<Pick<SheetInContext, 'definition' | 'maxTotal'>> {
    const version = await this.forms.get(group.formVersionId);
    const form = await this.forms.compiledForm(group.formVersionId);
    return { definition: version.definition, maxTotal: form.scores({ answers: {}, calculated: {} })?.points ?? '100' };
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
        state: submits ? 'submitted' : 'draft',
        answers: checked.answers,
        total: submits ? checked.total : (current?.total ?? null),
        sheetValues: submits ? { ...data.values } : (current?.sheetValues ?? null),
        submittedAt: submits ? now : (current?.submittedAt ?? null),
        revision: revision + 1,
      });
      if (!current) await insertRows(tx, Sheet, sheet);
      else if (!(await this.database.changeIf(tx, Sheet, { id: sheet.id, revision }, sheet))) throw stale();
      if (submits) {
        const submission: SheetSubmission = {
          id: newId(),
          sheetId: sheet.id,
          byName: viewer.displayName,
          at: now,
          answers: checked.answers,
          total: checked.total,
        };
        await insertRows<SheetSubmission>(tx, SheetSubmission, submission);
        if (!isOwnSheet(context.group)) await this.stateFacts(tx, viewer, context, sheet, data.facts);
        await this.audit.record(tx, viewer, {
          action: 'sheet.submitted',
          subject: lastingName(context.subject),
          detail: {
            campaign: context.campaign.name,
            group: place.group,
            sealed: [seal(sealedSheet, sheet), seal(sealedSubmission, submission)],
          },
        });
      }
    }, stale);
    return this.open(viewer, place.campaignId, place.group, place.unitId);
  }

  /** The campaign stays open until the sheet is stored. */
  private async keepOpen(tx: EntityManager, { campaign, group }: SheetInContext): Promise<void> {
    const held = await holdCampaign(this.database, tx, campaign.id, 'shared');
    if (!held || openingOf(held, group, this.clock.today()).state !== 'open') throw new ImmutableError();
  }

  /** Sheets of a campaign within the caller's reach: who handed in what. */
  async list(
    viewer: Viewer,
    campaignId: string,
    query: SheetQuery,
  ): Promise<Page<{ sheet: Sheet; subject: CampaignSubject }>> {
    await this.campaigns.get(viewer, campaignId);
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
    return toPage(
      window,
      sheets.map((sheet) => ({ sheet, subject: sheet.subject })),
      total,
    );
  }

  private async locate(viewer: Viewer, campaignId: string, groupKey: string, unitId: string) {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const group = campaign.groups.find(({ key, kind }) => key === groupKey && kind === 'sheet');
    const subject = await findSubject(this.database.dataSource.manager, campaignId, unitId);
    if (!group || !subject || !(await this.reaches(viewer, campaign, group, subject))) throw new NotFoundError();
    if (isOwnSheet(group)) {
      const owner = subject.personUnitId ?? unitId;
      if (!viewer.permissions.has('sheets.self') || viewer.unitId !== owner) throw new ForbiddenError();
    } else {
      if (!viewer.permissions.has('sheets.assess')) throw new ForbiddenError();
      if (viewer.ownUnitIds.includes(unitId)) throw new OwnUnitError();
    }
    if (subject.personUnitId !== null && (await isPerson(this.database.dataSource.manager, viewer.accountId, unitId)))
      throw new OwnSheetError();
    return { campaign, subject, group: groupFor(group, subject.unitType) };
  }

  /** Departments that the campaign names as raters rate every subject; other raters those below them. */
  private async reaches(
    viewer: Viewer,
    campaign: Campaign,
    group: EvaluatorGroup,
    subject: CampaignSubject,
  ): Promise<boolean> {
    return group.namesRater
      ? isNamedRater(this.database.dataSource.manager, viewer, campaign.id)
      : isInScope(viewer, subject);
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

  /** What a sheet's form may refer to; a department may veto where the campaign gives it that right (S3.3). */
  private variablesOf(
    campaign: Campaign,
    subject: CampaignSubject,
    raterUnitId: string | null,
  ): Record<string, unknown> {
    const defaults = this.plugins.find(campaign.campaignType)?.defaults;
    return {
      unitName: subject.unitName,
      unitType: subject.unitType,
      ...unitLists(subject),
      mayVeto: mayVeto(campaign.context, raterUnitId),
      thresholds: thresholdsOf({ ...defaults, ...campaign.scheme }, subject.unitType),
    };
  }
}
