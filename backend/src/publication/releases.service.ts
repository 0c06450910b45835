import { Inject, Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, holdCampaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { isQuarantineChanged } from '../grading/index.js';
import {
  hindranceOfConfirmation,
  isHeard,
  releaseState,
  type ConfirmationHindrance,
  type Objected,
  type ReleaseState,
} from './domain/release-course.js';
import { ReleaseStatements } from './release-statements.js';
import { WithdrawnError } from './publication.errors.js';
import { Publication } from './publication.entity.js';

/** How many objections were made against a release, by what became of them. */
export interface ObjectionCounts {
  readonly received: number;
  readonly upheld: number;
  readonly rejected: number;
}

/** What the room of objections says of a release. */
export interface ReleaseObjections {
  readonly objected: (manager: EntityManager, publication: Publication) => Promise<Objected>;
  /** Whether one was upheld in a campaign after a run of it. */
  readonly outdates: (manager: EntityManager, campaignId: string, runId: string) => Promise<boolean>;
  readonly counts: (manager: EntityManager, publicationId: string) => Promise<ObjectionCounts>;
}

export interface StandingRelease {
  readonly state: ReleaseState;
  /** What stands against confirming it now; null = nothing. */
  readonly hindrance: ConfirmationHindrance | null;
  readonly objections: ObjectionCounts;
}

/** What another room does in the unit of work in which a release is approved by its second person, becomes final, or is withdrawn. */
export type ReleaseFollower = (
  tx: EntityManager,
  release: Pick<Publication, 'id' | 'campaignId' | 'runId'>,
  what: 'approved' | 'confirmed' | 'withdrawn',
) => Promise<void>;

/** The course of releases after they were published: on notice, confirmed once it has ended and every objection is answered, superseded (I14). */
@Injectable()
export class ReleasesService {
  private objections: ReleaseObjections | undefined;
  private readonly followers: ReleaseFollower[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(ReleaseStatements) private readonly statements: ReleaseStatements,
  ) {}

  /** Handed in by the room that keeps objections, which stands on this one. */
  objectionsBy(objections: ReleaseObjections): void {
    this.objections = objections;
  }

  follow(follower: ReleaseFollower): void {
    this.followers.push(follower);
  }

  /** Called by whoever has done it to a release. */
  async tell(...happened: Parameters<ReleaseFollower>): Promise<void> {
    for (const follower of this.followers) await follower(...happened);
  }

  async standing(
    publication: Publication,
    manager: EntityManager = this.database.dataSource.manager,
  ): Promise<StandingRelease> {
    const isNewest = await this.isNewest(manager, publication);
    const objected = (await this.objections?.objected(manager, publication)) ?? { waiting: false, upheld: false };
    const recounted = await isQuarantineChanged(manager, publication.runId);
    const none = { received: 0, upheld: 0, rejected: 0 };
    return {
      state: releaseState(publication, isNewest),
      hindrance: hindranceOfConfirmation(publication, isNewest, this.clock.today(), { ...objected, recounted }),
      objections: (await this.objections?.counts(manager, publication.id)) ?? none,
    };
  }

  /** Whether a run says no more what is to be released: an objection was upheld since, or other ballots count. */
  async isOutdated(manager: EntityManager, campaignId: string, runId: string): Promise<boolean> {
    if (await isQuarantineChanged(manager, runId)) return true;
    return (await this.objections?.outdates(manager, campaignId, runId)) ?? false;
  }

  /** The release of a campaign against which objections are heard today; null if there is none. */
  async heard(manager: EntityManager, campaignId: string): Promise<Publication | null> {
    const newest = await this.newest(manager, campaignId);
    return newest && isHeard(newest, this.clock.today()) ? newest : null;
  }

  /** The release of a campaign that stands, of however many revisions. */
  newest(manager: EntityManager, campaignId: string): Promise<Publication | null> {
    return manager.findOne(Publication, {
      where: { campaignId, withdrawnAt: IsNull() },
      order: { revision: 'DESC' },
    });
  }

  /**
   * Makes a release final.
   * @throws {NotFoundError}; {@link WithdrawnError} 410; {@link ConflictError} 409 with what stands against it
   */
  async confirm(viewer: Viewer, id: string): Promise<Publication> {
    const seen = await this.database.reader(Publication).findOneBy({ id });
    if (!seen) throw new NotFoundError();
    await this.campaigns.manage(viewer, seen.campaignId);
    return this.database.write(async (tx) => {
      const campaign = await holdCampaign(this.database, tx, seen.campaignId);
      if (!campaign) throw new NotFoundError();
      const publication = await tx.findOneByOrFail(Publication, { id });
      if (publication.withdrawalReason !== null) throw new WithdrawnError(publication.withdrawalReason);
      const { hindrance } = await this.standing(publication, tx);
      if (hindrance !== null) throw new ConflictError(hindrance);
      const confirmed = { confirmedAt: this.clock.timestamp(), confirmedBy: viewer.displayName };
      await tx.update(Publication, { id }, confirmed);
      await this.statements.confirmed(tx, campaign, publication, confirmed.confirmedAt);
      await this.audit.record(tx, viewer, {
        action: 'publication.confirmed',
        subject: publication.title,
        detail: { revision: publication.revision },
      });
      await this.tell(tx, publication, 'confirmed');
      return { ...publication, ...confirmed };
    });
  }

  private async isNewest(manager: EntityManager, { campaignId, revision }: Publication): Promise<boolean> {
    return !(await manager.existsBy(Publication, {
      campaignId,
      revision: MoreThan(revision),
      withdrawnAt: IsNull(),
    }));
  }
}
