import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { SavedView, type ViewSettings } from './saved-view.entity.js';
import { TooManyViewsError } from './saved-views.errors.js';

/** Views of one list that one person can keep. */
const most = 50;

/** A view as somebody saves it. */
export interface WantedView {
  readonly list: string;
  readonly name: string;
  readonly shared: boolean;
  readonly settings: ViewSettings;
}

/** Views of lists, kept by whoever made them. */
@Injectable()
export class SavedViewsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The caller's own, and those that others of the same office share, by their names. */
  list({ accountId, unitId }: Viewer, list: string): Promise<SavedView[]> {
    return this.database
      .reader(SavedView)
      .createQueryBuilder('view')
      .where('view.list = :list', { list })
      .andWhere(
        `(view.ownerId = :accountId OR (view.shared = :shared AND ${unitId === null ? 'view.officeId IS NULL' : 'view.officeId = :unitId'}))`,
        { accountId, shared: true, unitId },
      )
      .orderBy('view.name')
      .addOrderBy('view.id')
      .getMany();
  }

  /**
   * Keeps a view; one of the caller's own of the same name is replaced.
   * @throws {TooManyViewsError} 409
   */
  save(viewer: Viewer, { list, name, shared, settings }: WantedView): Promise<SavedView> {
    return this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `saved-views ${viewer.accountId}`);
      const own = { ownerId: viewer.accountId, list };
      const known = await tx.findOneBy(SavedView, { ...own, name });
      if (!known && (await tx.countBy(SavedView, own)) >= most) throw new TooManyViewsError();
      const view = tx.create(SavedView, {
        ...own,
        id: known?.id ?? newId(),
        name,
        ownerName: viewer.displayName,
        officeId: viewer.unitId,
        shared,
        settings,
        changedAt: this.clock.timestamp(),
      });
      if (known) await tx.save(SavedView, view);
      else await insertRows(tx, SavedView, view);
      return view;
    });
  }

  /** @throws {NotFoundError} also for a view of somebody else */
  async remove({ accountId }: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const { affected } = await tx.delete(SavedView, { id, ownerId: accountId });
      if (affected === 0) throw new NotFoundError();
    });
  }
}
