import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { ofManagedCampaign } from '../campaigns/index.js';
import { ForbiddenError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { belongsTo } from './domain/release-terms.js';
import { PublicationReader } from './publication-reader.entity.js';
import { Publication } from './publication.entity.js';

/** Who asks for a release: the account that is signed in, if any, and the code that came along, if any. */
export interface ReleaseReader {
  readonly viewer: Viewer | null;
  readonly code: string | null;
}

/** Who may read what is not released to everybody. */
@Injectable()
export class ReleaseReaders {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Part of the unit of work that publishes. */
  async keep(tx: EntityManager, { id: publicationId, terms }: Publication): Promise<void> {
    const { unitIds = [], roles = [] } = terms?.circle ?? {};
    if (unitIds.length + roles.length === 0) return;
    const anyOf = (named: readonly string[]) => (named.length === 0 ? [''] : [...new Set(named)]);
    const rows = anyOf(unitIds).flatMap((unitId) => anyOf(roles).map((role) => ({ publicationId, unitId, role })));
    await insertRows(tx, PublicationReader, rows);
  }

  /** @throws {ForbiddenError} 403 release-limited for whoever is not in the circle */
  async check(publication: Publication, reader: ReleaseReader): Promise<void> {
    if (publication.audience === 'public') return;
    const { accessCode, terms } = publication;
    const { viewer, code } = reader;
    if (
      terms?.circle &&
      belongsTo(terms.circle, { account: viewer, code }, (given) => accessCode !== null && isSame(given, accessCode))
    )
      return;
    if (viewer?.permissions.has('campaigns.manage') && (await this.manages(viewer, publication))) return;
    throw new ForbiddenError('release-limited');
  }

  private async manages(viewer: Viewer, { id }: Publication): Promise<boolean> {
    const managed = ofManagedCampaign(viewer, 'publication.campaignId');
    return this.database
      .reader(Publication)
      .createQueryBuilder('publication')
      .where('publication.id = :id', { id })
      .andWhere(managed.sql, managed.parameters)
      .getExists();
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (given: string, code: string): boolean => timingSafeEqual(digest(given), digest(code));
