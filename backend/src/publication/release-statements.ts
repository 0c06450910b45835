import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { unzipSync } from 'fflate';
import type { EntityManager } from 'typeorm';
import { findCampaign, type Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { findPublishedRun } from '../grading/index.js';
import { findSigned, StatementChain, type SaidOfRelease } from '../statements/index.js';
import { openTerms } from './domain/release-terms.js';
import { saidOfRelease } from './domain/said-of-release.js';
import { PublicationPart } from './publication-part.entity.js';
import { Publication } from './publication.entity.js';

type Office = Pick<Campaign, 'ownerUnitId'>;

/** Has the office sign what happens to its releases, in the unit of work in which it happens. */
@Injectable()
export class ReleaseStatements {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StatementChain) private readonly chain: StatementChain,
  ) {}

  /** @param packed the package of the release */
  async released(
    tx: EntityManager,
    office: Office,
    publication: Publication,
    packed: Uint8Array,
    madeLater = false,
  ): Promise<void> {
    const { campaignId, title, revision, publishedAt, audience, noticeEndsOn, packageDigest } = publication;
    const { content } = publication.terms ?? openTerms;
    const { pluginDigest, inputHash, outcomeHash } = await findPublishedRun(tx, publication.runId);
    const terms = { content, audience, noticeEndsOn };
    const said = saidOfRelease(
      { campaignId, title, revision, publishedAt, terms, pluginDigest, forms: formsIn(packed) },
      { packageDigest, runDigest: { inputHash, outcomeHash } },
      randomBytes(32).toString('base64url'),
    );
    await this.chain.append(tx, { ...this.of(office, publication, 'release', madeLater), ...said });
  }

  async confirmed(
    tx: EntityManager,
    office: Office,
    publication: Publication,
    confirmedAt: string,
    madeLater = false,
  ): Promise<void> {
    await this.followed(tx, office, publication, 'confirmation', { confirmedAt }, madeLater);
  }

  async withdrawn(
    tx: EntityManager,
    office: Office,
    publication: Publication,
    withdrawal: { readonly withdrawnAt: string; readonly reason: string },
    madeLater = false,
  ): Promise<void> {
    await this.followed(tx, office, publication, 'withdrawal', withdrawal, madeLater);
  }

  /** Signs what was published before there were statements, in its order. */
  async signEarlier(): Promise<void> {
    const signed = await findSigned(this.database);
    const published = await this.database.select<{ id: string }>(
      'SELECT id FROM publication ORDER BY published_at, id',
    );
    for (const { id } of published) if (!signed.has(id)) await this.database.write((tx) => this.signLater(tx, id));
  }

  private async signLater(tx: EntityManager, id: string): Promise<void> {
    const publication = await this.database.hold(tx, Publication, { id });
    // Another process that starts at the same time may have been first.
    if (!publication || (await this.chain.releaseDigest(tx, id)) !== null) return;
    const campaign = await findCampaign(tx, publication.campaignId);
    const parts = await tx.find(PublicationPart, { where: { publicationId: id }, order: { number: 'ASC' } });
    const packed = Buffer.concat(parts.map(({ content }) => Buffer.from(content, 'base64')));
    await this.released(tx, campaign, publication, packed, true);
    const { noticeEndsOn, confirmedAt, withdrawnAt, withdrawalReason: reason } = publication;
    if (noticeEndsOn !== null && confirmedAt !== null)
      await this.confirmed(tx, campaign, publication, confirmedAt, true);
    if (withdrawnAt !== null && reason !== null)
      await this.withdrawn(tx, campaign, publication, { withdrawnAt, reason }, true);
  }

  private async followed(
    tx: EntityManager,
    office: Office,
    publication: Publication,
    kind: 'confirmation' | 'withdrawal',
    about: Readonly<Record<string, string>>,
    madeLater: boolean,
  ): Promise<void> {
    const release = await this.chain.releaseDigest(tx, publication.id);
    const { campaignId, revision } = publication;
    const said = { about: { campaignId, revision, release, ...about }, sealedContent: null };
    await this.chain.append(tx, { ...this.of(office, publication, kind, madeLater), ...said });
  }

  private of(
    { ownerUnitId: officeId }: Office,
    { id: publicationId, audience }: Publication,
    kind: SaidOfRelease['kind'],
    madeLater: boolean,
  ) {
    return { kind, officeId, publicationId, disclosed: audience === 'public', madeLater };
  }
}

/** The form versions of a package, from its manifest alone. */
function formsIn(packed: Uint8Array): unknown {
  const { 'manifest.json': manifest } = unzipSync(packed, { filter: ({ name }) => name === 'manifest.json' });
  return (JSON.parse(new TextDecoder().decode(manifest)) as { formVersions: unknown }).formVersions;
}
