import { pointerTo } from '@pingyi/form-definitions/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { permissionsOf, type Viewer } from '../access/index.js';
import { findAccountNames, findAccountsInUse, HandOverFollowers } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import {
  CampaignsService,
  holdCampaign,
  isOwnSheet,
  takes,
  type Campaign,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import {
  ImmutableError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { SheetPanel } from './sheet-panel.entity.js';

/** A group whose raters can be a panel; null where each of their sheets counts by itself. */
export interface PanelOfGroup {
  readonly group: EvaluatorGroup;
  readonly panel: SheetPanel | null;
}

/** Who can be asked to take a chair. */
export interface ChairCandidate {
  readonly id: string;
  readonly displayName: string;
}

export interface PanelWish {
  /** Null = no panel. */
  readonly chairId: string | null;
  /** Points, decimal string. */
  readonly itemLimit: string;
}

/** Which groups of a campaign are panels, and who takes the chair; that it is one, and its limit, are fixed with the plan (I3). */
@Injectable()
export class PanelsService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(HandOverFollowers) private readonly followers: HandOverFollowers,
  ) {}

  /** The chair goes on with the post. */
  onModuleInit(): void {
    this.followers.follow({
      kind: 'panel-chairs',
      becomes: 'moved',
      count: (manager, accountId) => manager.countBy(SheetPanel, { chairId: accountId }),
      handOver: (tx, from, { accountId, displayName }) =>
        this.database
          .execute(
            tx,
            'UPDATE sheet_panel SET chair_id = ?, chair_name = ?, revision = revision + 1 WHERE chair_id = ?',
            [accountId, displayName, from],
          )
          .then(() => undefined),
    });
  }

  async list(viewer: Viewer, campaignId: string): Promise<PanelOfGroup[]> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const panels = await this.database.reader(SheetPanel).findBy({ campaignId });
    return panelGroups(campaign).map((group) => ({
      group,
      panel: panels.find(({ groupKey }) => groupKey === group.key) ?? null,
    }));
  }

  /** Those who assess, by their names. @throws {NotFoundError}; {@link BeyondReachError} 403 for who does not run the campaign */
  async candidates(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { readonly q?: string | undefined },
  ): Promise<Page<ChairCandidate>> {
    await this.campaigns.manage(viewer, campaignId);
    const found = await findAccountNames(this.database.dataSource.manager, [...(await this.assessing())]);
    const asked = found
      .map(({ id, displayName }) => ({ id, displayName }))
      .filter(({ displayName }) => displayName.includes(query.q ?? ''))
      .sort((one, other) => one.displayName.localeCompare(other.displayName, 'zh-CN'));
    return pageWithin(pageWindow(query, 'displayName'), asked);
  }

  /** @throws {NotFoundError}; {@link BeyondReachError} 403; {@link ImmutableError} 409; {@link RevisionStaleError} 412; {@link ValidationFailedError} 422 */
  async set(viewer: Viewer, campaignId: string, groupKey: string, revision: number, wish: PanelWish): Promise<void> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    if (!panelGroups(campaign).some(({ key }) => key === groupKey)) throw new NotFoundError();
    const chair = wish.chairId === null ? null : await this.chair(wish.chairId);
    const stale = () => new RevisionStaleError();
    await this.database.write(async (tx) => {
      const held = await holdCampaign(this.database, tx, campaignId, 'shared');
      if (!held) throw new NotFoundError();
      const current = await this.database.hold(tx, SheetPanel, { campaignId, groupKey });
      if ((current?.revision ?? 0) !== revision) throw stale();
      if (!mayChange(held, current, wish)) throw new ImmutableError();
      const kept = { chairId: chair?.id ?? '', chairName: chair?.displayName ?? '', itemLimit: wish.itemLimit };
      if (!chair) await tx.delete(SheetPanel, { campaignId, groupKey });
      else if (current) await tx.update(SheetPanel, { id: current.id }, { ...kept, revision: revision + 1 });
      else await insertRows<SheetPanel>(tx, SheetPanel, { id: newId(), campaignId, groupKey, ...kept, revision: 1 });
      await this.audit.record(tx, viewer, {
        action: 'sheet.panel-set',
        subject: campaign.name,
        detail: { group: groupKey, chair: chair?.displayName ?? null, itemLimit: chair ? wish.itemLimit : null },
      });
    }, stale);
  }

  private async chair(id: string): Promise<ChairCandidate> {
    const [found] = (await this.assessing()).has(id)
      ? await findAccountNames(this.database.dataSource.manager, [id])
      : [];
    if (!found) throw new ValidationFailedError([{ pointer: pointerTo('chairId'), code: 'not-a-choice' }]);
    return found;
  }

  private async assessing(): Promise<ReadonlySet<string>> {
    const accounts = await findAccountsInUse(this.database.dataSource.manager);
    return new Set(
      accounts.flatMap(({ id, role }) => (permissionsOf(role, null).includes('sheets.assess') ? [id] : [])),
    );
  }
}

/** Sheets about others, by raters who are no departments with weights of their own. */
export const panelGroups = ({ groups }: Pick<Campaign, 'groups'>): EvaluatorGroup[] =>
  groups.filter((group) => group.kind === 'sheet' && !isOwnSheet(group) && !group.namesRater && !group.isRecord);

/** In a plan everything; afterwards another person may take the chair while sheets can still come: cards are issued from the publication on. */
function mayChange({ state }: Pick<Campaign, 'state'>, current: SheetPanel | null, wish: PanelWish): boolean {
  if (takes(state, 'plan')) return true;
  if (!takes(state, 'cards') && !takes(state, 'sheets')) return false;
  return current !== null && wish.chairId !== null && wish.itemLimit === current.itemLimit;
}
