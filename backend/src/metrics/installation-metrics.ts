import { Inject, Injectable } from '@nestjs/common';
import type { Registry } from 'prom-client';
import type { Pool } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { countInbox } from '../ballots/inbox-size.lookup.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { DatabaseSizes } from '../database/database-size.js';
import { waitingForTurn } from '../database/gated-sqlite.js';
import { JobHealth } from '../jobs/index.js';
import { countWaitingMails } from '../reminders/waiting-mails.lookup.js';
import { BackupHealth } from '../scheduled-backups/index.js';
import { Disks } from '../system/index.js';
import { countWaitingDeliveries } from '../webhooks/waiting-deliveries.lookup.js';

type Samples = readonly (readonly [labels: Record<string, string>, value: number])[];

/** What is counted when somebody asks: totals of the installation, and nothing of a person, a unit or an answer. */
@Injectable()
export class InstallationMetrics {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DatabaseSizes) private readonly sizes: DatabaseSizes,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(JobHealth) private readonly jobs: JobHealth,
    @Inject(Disks) private readonly disks: Disks,
    @Inject(BackupHealth) private readonly backups: BackupHealth,
  ) {}

  async addTo(registry: Registry): Promise<void> {
    const { Gauge } = await import('prom-client');
    const gauge = (name: string, help: string, labelNames: readonly string[], read: () => Promise<Samples>): void => {
      new Gauge({
        name,
        help,
        labelNames: [...labelNames],
        registers: [registry],
        async collect() {
          this.reset();
          // Without labels that leaves a zero behind, and an age that nobody knows is none.
          if (labelNames.length === 0) this.remove({});
          for (const [labels, value] of await read()) this.set(labels, value);
        },
      });
    };
    const plain = (name: string, help: string, read: () => Promise<number>): void =>
      gauge(name, help, [], async () => [[{}, await read()]]);
    // First of all: the others ask the database themselves.
    plain('pingyi_database_waiting', 'Units of work that wait for a connection or their turn.', async () =>
      this.waiting(),
    );
    plain('pingyi_inbox_ballots', 'Ballots that wait to be counted.', () => countInbox(this.database));
    plain('pingyi_webhooks_waiting', 'Messages to other systems that wait.', () =>
      countWaitingDeliveries(this.database),
    );
    plain('pingyi_mails_waiting', 'Mails that wait.', () => countWaitingMails(this.database));
    plain('pingyi_database_bytes', 'Size of the database.', async () => (await this.sizes.read()).bytes);
    gauge('pingyi_jobs', 'Jobs of a month by state; stuck ones are counted besides.', ['state'], async () =>
      Object.entries(await this.jobs.counts()).map(([state, count]) => [{ state }, count] as const),
    );
    gauge('pingyi_disk_free_bytes', 'Free space where something is stored.', ['folder'], async () =>
      (await this.disks.read()).map(({ folder, freeBytes }) => [{ folder }, freeBytes] as const),
    );
    gauge(
      'pingyi_backup_age_seconds',
      'Since the newest archive that is there was begun; absent without any.',
      [],
      async () => {
        const newest = await this.backups.newestAt();
        return newest ? [[{}, (this.clock.now().getTime() - newest.getTime()) / 1000] as const] : [];
      },
    );
    plain('pingyi_backup_faults', 'What is wrong with the backups.', async () => (await this.backups.faults()).length);
  }

  private waiting(): number {
    return this.database.isPostgres
      ? ((this.database.dataSource.driver as PostgresDriver).master as Pool).waitingCount
      : waitingForTurn(this.database.dataSource);
  }
}
