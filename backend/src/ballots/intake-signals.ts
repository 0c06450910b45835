import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { takes } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { leastFloor } from '../disclosure/index.js';
import { CollectorDirectory } from './collector-directory.js';
import { DoorDay, peakKinds, type Channel, type Pace, type SignalCount } from './domain/door-day.js';
import { leastInLot, restLot } from './domain/lots.js';

/** A ballot that is on the disk. */
export interface StoredArrival {
  readonly collectorId: string;
  /** Null at a door without cards. */
  readonly cardHash: string | null;
  readonly pace: Pace | null;
  readonly channel: Channel | null;
  /** Null for a device of the office, from which all come. */
  readonly address: string | null;
}

interface Noted extends Omit<StoredArrival, 'address'> {
  readonly at: number;
  readonly network: string | null;
}

/** Ballots whose cards are looked up together. */
const lookedUpTogether = 200;

/**
 * Counts what is remarkable about how ballots come in, after they are acknowledged: nobody waits for it, and no ballot is lost with it. It
 * keeps counters in memory and writes numbers of a day, never fewer than the pool mixes (docs/adr/0052).
 */
@Injectable()
export class IntakeSignals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('signals');
  private readonly doors = new Map<string, DoorDay>();
  private noted: Noted[] = [];
  /** Lives for a day and in memory only. */
  private salt = randomBytes(32);
  private day: string;
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.day = clock.today();
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.flush(), this.config.integrationSeconds * 1000).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush(leastFloor);
  }

  /** Called for each stored ballot; costs a hash. */
  note({ collectorId, cardHash, pace, channel, address }: StoredArrival): void {
    const network = address === null ? null : this.hashed(address);
    this.noted.push({ collectorId, cardHash, pace, channel, network, at: this.clock.now().getTime() });
    if (this.noted.length >= lookedUpTogether) void this.enqueue(() => this.count());
  }

  /**
   * Writes what has been counted at doors with enough ballots since, and of campaigns that take none any more.
   * @param least ballots that a door must have
   */
  flush(least: number = leastInLot): Promise<void> {
    return this.enqueue(async () => {
      await this.count();
      const today = this.clock.today();
      const isOver = today !== this.day;
      const rows: unknown[][] = [];
      for (const [collectorId, door] of this.doors) {
        if (door.waiting >= (isOver || (await this.isClosed(collectorId)) ? leastFloor : least))
          rows.push(...door.take().map((count) => rowOf(collectorId, this.day, count)));
        if (isOver) door.turn();
        if (isOver && door.waiting === 0) this.doors.delete(collectorId);
      }
      await this.store(rows);
      if (!isOver) return;
      this.day = today;
      this.salt = randomBytes(32);
    });
  }

  /** Cards are looked up by the hundred, after their ballots were acknowledged. */
  private async count(): Promise<void> {
    const noted = this.noted;
    this.noted = [];
    const hashes = noted.flatMap(({ cardHash }) => (cardHash === null ? [] : [[cardHash]]));
    const cards = new Map<string, { lot: number; number: number }>();
    if (hashes.length > 0)
      for (const { hash, lot, number } of await this.database.select<{ hash: string; lot: number; number: number }>(
        `SELECT hash, lot, number FROM card WHERE hash IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows}) AND number > 0 AND lot > ${restLot}`,
        [JSON.stringify(hashes)],
      ))
        cards.set(hash, { lot, number });
    for (const { collectorId, cardHash, ...arrival } of noted) {
      let door = this.doors.get(collectorId);
      if (!door) this.doors.set(collectorId, (door = new DoorDay()));
      door.note({ ...arrival, card: (cardHash !== null && cards.get(cardHash)) || null });
    }
  }

  private async isClosed(collectorId: string): Promise<boolean> {
    const { campaign } = await this.directory.find(collectorId);
    return !takes(campaign.state, 'ballots');
  }

  private async store(rows: readonly unknown[][]): Promise<void> {
    if (rows.length === 0) return;
    const peaks = peakKinds.map((kind) => `'${kind}'`).join(', ');
    const sorted = [...rows].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
    await this.database.writeStatement(
      `INSERT INTO door_signal (collector_id, day, lot, kind, count)
       SELECT entry.value ->> 0, entry.value ->> 1, CAST(entry.value ->> 2 AS integer), entry.value ->> 3, CAST(entry.value ->> 4 AS integer)
       FROM ${this.database.jsonRows} WHERE TRUE
       ON CONFLICT (collector_id, day, lot, kind) DO UPDATE SET count = CASE
         WHEN excluded.kind NOT IN (${peaks}) THEN door_signal.count + excluded.count
         WHEN excluded.count > door_signal.count THEN excluded.count ELSE door_signal.count END`,
      [JSON.stringify(sorted)],
    );
  }

  /** One household or hotspot is one network: an address of IPv4, the first half of one of IPv6. */
  private hashed(address: string): string {
    const plain = address.replace(/^::ffff:/, '');
    const network = isIPv4(plain) ? plain : plain.split(':').slice(0, 4).join(':');
    return createHmac('sha256', this.salt).update(network).digest('base64url').slice(0, 12);
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.running = this.running
      .then(work)
      .catch((error: unknown) => this.logger.warn('Signals could not be counted; ballots are not touched', error));
    return this.running;
  }
}

const rowOf = (collectorId: string, day: string, { lot, kind, count }: SignalCount): unknown[] => [
  collectorId,
  day,
  lot,
  kind,
  count,
];
