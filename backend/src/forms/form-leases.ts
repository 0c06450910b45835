import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { sha256 } from '../common/ids.js';
import { BeyondReachError, ImmutableError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { managesOffice } from '../organisations/index.js';
import { FormLease } from './form-lease.entity.js';
import { FormVersion } from './form-version.entity.js';
import { EditLockedError } from './forms.errors.js';

const leaseMilliseconds = 60_000;

/** The state of a lease as one editor sees it. */
export interface LeaseView {
  readonly mine: boolean;
  /** Who else edits; null when the lease is the caller's. */
  readonly holder: { readonly displayName: string; readonly since: string } | null;
  readonly until: string;
}

/**
 * Keeps two people from overwriting each other: a draft has one editor at a time, whose lease runs out by itself. Whoever looks at
 * a lease holds the row of its draft.
 */
@Injectable()
export class FormLeases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Takes or renews the lease for a minute; while somebody else holds it, only with `takeOver`. */
  async hold(viewer: Viewer, versionId: string, editor: string, takeOver: boolean): Promise<LeaseView> {
    return this.database.write(async (tx) => {
      const version = await this.database.hold(tx, FormVersion, { id: versionId });
      if (!version) throw new NotFoundError();
      if (!(await managesOffice(tx, viewer, version.ownerUnitId))) throw new BeyondReachError();
      if (version.state !== 'DRAFT') throw new ImmutableError();
      const current = await this.current(tx, versionId);
      if (current && !isHeldBy(current, viewer, editor) && !takeOver) {
        return {
          mine: false,
          holder: { displayName: current.displayName, since: current.since },
          until: current.until,
        };
      }
      const lease = await this.grant(tx, viewer, versionId, editor, current);
      return { mine: true, holder: null, until: lease.until };
    });
  }

  /** Gives the lease back; somebody else's stays. */
  async free(viewer: Viewer, versionId: string, editor: string): Promise<void> {
    await this.database.write((tx) =>
      tx.delete(FormLease, { formVersionId: versionId, accountId: viewer.accountId, editorHash: sha256(editor) }),
    );
  }

  /**
   * Lets a change pass.
   * @param editor the tab that changes the draft; undefined for a caller that takes no lease
   * @returns whether it is the first change of its editing period, which the audit log tells of
   * @throws {EditLockedError} while somebody else edits
   */
  async admitChange(
    tx: EntityManager,
    viewer: Viewer,
    versionId: string,
    editor: string | undefined,
  ): Promise<boolean> {
    const current = await this.current(tx, versionId);
    if (editor === undefined) {
      if (current) throw new EditLockedError();
      return true;
    }
    if (current && !isHeldBy(current, viewer, editor)) throw new EditLockedError();
    if (current?.changed) return false;
    const lease = current ?? (await this.grant(tx, viewer, versionId, editor, null));
    await tx.update(FormLease, { formVersionId: versionId }, { changed: true, until: lease.until });
    return true;
  }

  /** @throws {EditLockedError} while another account edits */
  async refuseWhileEdited(tx: EntityManager, viewer: Viewer, versionId: string): Promise<void> {
    const current = await this.current(tx, versionId);
    if (current && current.accountId !== viewer.accountId) throw new EditLockedError();
  }

  private async current(tx: EntityManager, versionId: string): Promise<FormLease | null> {
    const lease = await tx.findOneBy(FormLease, { formVersionId: versionId });
    return lease && lease.until > this.clock.timestamp() ? lease : null;
  }

  private async grant(
    tx: EntityManager,
    viewer: Viewer,
    versionId: string,
    editor: string,
    current: FormLease | null,
  ): Promise<FormLease> {
    const renewed = current && isHeldBy(current, viewer, editor) ? current : null;
    const lease = tx.create(FormLease, {
      formVersionId: versionId,
      editorHash: sha256(editor),
      accountId: viewer.accountId,
      displayName: viewer.displayName,
      since: renewed?.since ?? this.clock.timestamp(),
      until: new Date(this.clock.now().getTime() + leaseMilliseconds).toISOString(),
      changed: renewed?.changed ?? false,
    });
    await tx.upsert(FormLease, { ...lease }, ['formVersionId']);
    return lease;
  }
}

const isHeldBy = (lease: FormLease, viewer: Viewer, editor: string): boolean =>
  lease.accountId === viewer.accountId && lease.editorHash === sha256(editor);
