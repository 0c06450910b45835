import { pointerTo, type ItemScore } from '@pingyi/form-definitions/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog, seal } from '../audit/index.js';
import {
  CampaignsService,
  holdTaking,
  lastingName,
  subjectsWithin,
  takes,
  type CampaignSubject,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import {
  ImmutableError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { basisOf } from './domain/panel-basis.js';
import { faultsOfDecisions, panelItems, signedScore, type PanelItem } from './domain/panel-score.js';
import { PanelDecision } from './panel-decision.entity.js';
import { SheetContexts } from './sheet-contexts.js';
import { SheetPanel } from './sheet-panel.entity.js';
import { SheetPlaces, type SheetPlace } from './sheet-places.js';
import { SheetSubmission } from './sheet-submission.entity.js';
import { Sheet } from './sheet.entity.js';
import { sealedDecision } from './sheets.check.js';
import { NotTheChairError, NothingToSignError } from './sheets.errors.js';

/** A sheet of a rater as it was handed in last. */
export interface RaterSheet {
  readonly sheet: Sheet;
  readonly submission: SheetSubmission;
}

/** What lies before the chair about a unit. */
export interface PanelCase {
  readonly place: SheetPlace;
  readonly panel: SheetPanel;
  readonly definition: Record<string, unknown>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** In the order of their names. */
  readonly sheets: readonly RaterSheet[];
  readonly items: readonly PanelItem[];
  /** Digest of the submissions above. */
  readonly basis: string;
  readonly decision: PanelDecision | null;
}

export interface SigningWish {
  /** What the chair has seen. */
  readonly basis: string;
  readonly decisions: readonly { readonly item: string; readonly score: string }[];
  readonly comment: string;
}

/** A unit in the list of the chair. */
export interface UnitOfPanel {
  readonly subject: CampaignSubject;
  /** Sheets that were handed in. */
  readonly sheets: number;
  readonly decision: Pick<PanelDecision, 'total' | 'signedByName' | 'signedAt'> | null;
  /** Whether a rater has handed in since it was signed. */
  readonly outdated: boolean;
}

/** The chair sees the sheets of all raters side by side, decides where they differ too much, and signs; nothing counts before. */
@Injectable()
export class PanelDecisionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(SheetPlaces) private readonly places: SheetPlaces,
    @Inject(SheetContexts) private readonly contexts: SheetContexts,
  ) {}

  /** Within the caller's reach, in the order of codes. @throws {NotFoundError} for no such panel, and of a campaign that the caller does not see */
  async units(viewer: Viewer, campaignId: string, groupKey: string, query: PageRequest): Promise<Page<UnitOfPanel>> {
    await this.campaigns.get(viewer, campaignId);
    await this.panelOf(campaignId, groupKey);
    const window = pageWindow(query, 'unitCode');
    const [subjects, total] = await subjectsWithin(this.database.dataSource.manager, viewer, campaignId)
      .orderBy('subject.unitCode', window.sort.direction)
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    if (subjects.length === 0) return toPage(window, [], total);
    const sheets = await this.database.reader(Sheet).find({
      select: { id: true, unitId: true, submittedAt: true },
      where: subjects.map(({ unitId }) => ({ campaignId, groupKey, unitId })),
    });
    const decisions = await this.database
      .reader(PanelDecision)
      .findBy(subjects.map(({ unitId }) => ({ campaignId, groupKey, unitId })));
    const items = subjects.map((subject): UnitOfPanel => {
      const handedIn = sheets.filter(({ unitId, submittedAt }) => unitId === subject.unitId && submittedAt !== null);
      const decision = decisions.find(({ unitId }) => unitId === subject.unitId) ?? null;
      return {
        subject,
        sheets: handedIn.length,
        decision,
        outdated: decision !== null && decision.basis !== basisOf(handedIn),
      };
    });
    return toPage(window, items, total);
  }

  /** @throws {NotFoundError} */
  async read(viewer: Viewer, campaignId: string, groupKey: string, unitId: string): Promise<PanelCase> {
    const place = await this.places.toRead(viewer, { campaignId, groupKey, unitId });
    const panel = await this.panelOf(campaignId, groupKey);
    const { manager } = this.database.dataSource;
    const sheets = await this.handedIn(manager, { campaignId, groupKey, unitId });
    const { definition, variables } = await this.contexts.of(place, null);
    const scores = await this.scoresOf(place, sheets);
    return {
      place,
      panel,
      definition,
      variables,
      sheets,
      items: panelItems(scores, panel.itemLimit),
      basis: basisOf(sheets.map(({ sheet }) => sheet)),
      decision: await manager.findOneBy(PanelDecision, { campaignId, groupKey, unitId }),
    };
  }

  /**
   * @throws {NotTheChairError} 403; {@link OwnUnitError} 403; {@link ImmutableError} 409 once the campaign takes no sheets; {@link NothingToSignError}
   * 409; {@link RevisionStaleError} 412 where somebody has signed or handed in meanwhile; {@link ValidationFailedError} 422
   */
  async sign(
    viewer: Viewer,
    at: { readonly campaignId: string; readonly group: string; readonly unitId: string },
    revision: number,
    { basis, decisions, comment }: SigningWish,
  ): Promise<PanelCase> {
    const seen = await this.read(viewer, at.campaignId, at.group, at.unitId);
    const { campaign, subject } = seen.place;
    await this.places.refuseOwn(viewer, subject);
    if (!takes(campaign.state, 'sheets')) throw new ImmutableError();
    if (seen.panel.chairId !== viewer.accountId) throw new NotTheChairError();
    if (seen.sheets.length === 0) throw new NothingToSignError();
    if (seen.basis !== basis) throw new RevisionStaleError();
    const decided = new Map(decisions.map(({ item, score }) => [item, score]));
    const faults = faultsOfDecisions(seen.items, decided);
    if (faults.length > 0)
      throw new ValidationFailedError(
        faults.map(({ item, code }) => ({ pointer: pointerTo('decisions', item), code })),
      );
    const stale = () => new RevisionStaleError();
    const place = { campaignId: at.campaignId, groupKey: at.group, unitId: at.unitId };
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaign.id, 'sheets');
      const current = await this.database.hold(tx, PanelDecision, place);
      if ((current?.revision ?? 0) !== revision) throw stale();
      // A sheet that is handed in at the same time is either seen here, or finds the decision outdated.
      if (basisOf((await this.handedIn(tx, place)).map(({ sheet }) => sheet)) !== basis) throw stale();
      const { items, total } = signedScore(seen.items, decided);
      const signed: PanelDecision = {
        id: current?.id ?? newId(),
        ...place,
        items,
        total,
        sheetValues: valuesTogether(seen.sheets),
        basis,
        comment,
        signedById: viewer.accountId,
        signedByName: viewer.displayName,
        signedAt: this.clock.timestamp(),
        revision: revision + 1,
      };
      if (current)
        await tx.update(
          PanelDecision,
          { id: current.id, revision },
          { ...signed, sheetValues: signed.sheetValues as never },
        );
      else await insertRows<PanelDecision>(tx, PanelDecision, signed);
      await this.audit.record(tx, viewer, {
        action: 'sheet.panel-signed',
        subject: lastingName(subject),
        detail: {
          campaign: campaign.name,
          group: at.group,
          decided: items.filter((item) => item.decided).length,
          sealed: [seal(sealedDecision, signed)],
        },
      });
    }, stale);
    return this.read(viewer, at.campaignId, at.group, at.unitId);
  }

  private async panelOf(campaignId: string, groupKey: string): Promise<SheetPanel> {
    const panel = await this.database.reader(SheetPanel).findOneBy({ campaignId, groupKey });
    if (!panel) throw new NotFoundError();
    return panel;
  }

  private async handedIn(
    manager: EntityManager,
    place: Pick<Sheet, 'campaignId' | 'groupKey' | 'unitId'>,
  ): Promise<RaterSheet[]> {
    const sheets = await manager.findBy(Sheet, place);
    const found: RaterSheet[] = [];
    for (const sheet of sheets) {
      if (sheet.submittedAt === null) continue;
      const submission = await manager.findOneByOrFail(SheetSubmission, { sheetId: sheet.id, at: sheet.submittedAt });
      found.push({ sheet, submission });
    }
    return found.sort((one, other) => (nameAndId(one) < nameAndId(other) ? -1 : 1));
  }

  private async scoresOf(place: SheetPlace, sheets: readonly RaterSheet[]): Promise<(readonly ItemScore[])[]> {
    const form = await this.forms.compiledForm(place.group.formVersionId);
    return Promise.all(
      sheets.map(async ({ sheet, submission }) => {
        const { variables } = await this.contexts.of(place, sheet.raterUnitId);
        const checked = form.validate(submission.answers, { variables });
        // It was valid when it was handed in, and neither form nor unit changes after a campaign is published.
        if (!checked.ok) throw new Error(`A sheet that was handed in is not valid any more: ${sheet.id}`);
        return form.scores(checked)?.items ?? [];
      }),
    );
  }
}

const nameAndId = ({ sheet }: RaterSheet): string => `${sheet.raterName} ${sheet.id}`;

/** What the sheets say for the values of the unit: later ones over earlier ones. */
const valuesTogether = (sheets: readonly RaterSheet[]): Record<string, unknown> => {
  const inOrder = [...sheets].sort((one, other) => (one.submission.at < other.submission.at ? -1 : 1));
  return Object.assign({}, ...inOrder.map(({ sheet }) => sheet.sheetValues ?? {})) as Record<string, unknown>;
};
