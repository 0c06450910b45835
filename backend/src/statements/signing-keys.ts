import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { Database, insertRows } from '../database/database.js';
import { introductionOf } from './domain/key-introduction.js';
import { KeyFiles, type OpenedKey } from './key-files.js';
import { SigningKey } from './signing-key.entity.js';

/** Whoever signs or changes the key holds this name until the unit of work ends. */
const turns = 'statement-chain';

/** The keys of this installation: one signs, those before it are known by their public halves (docs/adr/0043). */
@Injectable()
export class SigningKeys {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(KeyFiles) private readonly files: KeyFiles,
  ) {}

  /** Oldest first. */
  list(): Promise<SigningKey[]> {
    return this.database.reader(SigningKey).find({ order: { number: 'ASC' } });
  }

  /** Makes the key of a new installation. */
  async prepare(): Promise<void> {
    const current = await this.database.reader(SigningKey).findOneBy({ until: IsNull() });
    if (current && (await this.files.read(current.id))) return;
    await this.database.write((tx) => this.toSignWith(tx));
  }

  /**
   * The key that signs now, held with the chains until the unit of work ends. Where its file was lost, a new one is made, which no other
   * key introduces: everybody sees that.
   */
  async toSignWith(tx: EntityManager): Promise<OpenedKey> {
    await this.database.takeTurns(tx, turns);
    const current = await tx.findOneBy(SigningKey, { until: IsNull() });
    const opened = current && (await this.files.read(current.id));
    return opened ?? this.succeed(tx, current, null);
  }

  /** A new key, introduced by the one before it, whose private half is destroyed. @returns its fingerprint */
  async rotate(): Promise<string> {
    const { made, old } = await this.database.write(async (tx) => {
      const before = await this.toSignWith(tx);
      const row = await tx.findOneByOrFail(SigningKey, { id: before.id });
      return { made: await this.succeed(tx, row, before), old: before.id };
    });
    await this.files.destroy(old);
    return made.id;
  }

  private async succeed(
    tx: EntityManager,
    before: SigningKey | null,
    introducer: OpenedKey | null,
  ): Promise<OpenedKey> {
    const made = await this.files.create();
    const since = this.clock.timestamp();
    const described = { id: made.id, publicKey: made.publicKey, introducedBy: introducer?.id ?? null, since };
    const signature = (introducer ?? made).sign(introductionOf(described));
    if (before) await tx.update(SigningKey, { id: before.id }, { until: since });
    await insertRows(tx, SigningKey, { ...described, number: (before?.number ?? 0) + 1, until: null, signature });
    await this.audit.record(tx, null, {
      action: introducer ? 'signing-key.rotated' : 'signing-key.made',
      subject: made.id,
      detail: { before: before?.id ?? null },
    });
    return made;
  }
}
