import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { AnswerRecount } from './inbox/answer-recount.js';
import { BallotSealing } from './inbox/ballot-sealing.js';
import { BallotPool } from './inbox/ballot-pool.js';
import { KeyRotation } from './inbox/key-rotation.js';

/** More arrivals a second are a rush, in which counting gives way to those who vote. */
const rushPerSecond = 200;
/** How many rounds in a row give way, so that ballots do not wait for as long as a rush may last. */
const roundsGivenWay = 10;
/** How soon the ballots of a campaign that has ended are sealed. */
const closedCheckMs = 5_000;
/** What could not be sealed is not tried again and again. */
const sealingPauseMs = 60_000;
/** Whoever asked for a count goes on with it: a grade comes before the sealing, which writes every ballot once more. */
const graderFirstMs = 10_000;

/** Decides when waiting ballots are counted: by the clock unless too many are coming in, and when a campaign ends. */
@Injectable()
export class BallotIntegration implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('ballots');
  private readonly timers: NodeJS.Timeout[] = [];
  private arrivals = 0;
  private givenWay = 0;
  private running: Promise<unknown> = Promise.resolve();
  private sealing: Promise<void> = Promise.resolve();
  private isSealing = false;
  private nextSealing = 0;
  private scheduled = false;
  private stopped = false;

  constructor(
    @Inject(BallotPool) private readonly pool: BallotPool,
    @Inject(BallotSealing) private readonly seal: BallotSealing,
    @Inject(KeyRotation) private readonly rotation: KeyRotation,
    @Inject(AnswerRecount) private readonly recount: AnswerRecount,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    void this.enqueue(async () => {
      await this.pool.sealPlain();
      await this.rotation.destroyOrphans();
      await this.recount.run();
    }).catch(this.report);
    this.timers.push(setInterval(() => this.tick(), this.config.integrationSeconds * 1000).unref());
    this.timers.push(setInterval(() => this.sealClosed(), closedCheckMs).unref());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    this.seal.stop();
    await Promise.all([this.running, this.sealing]);
  }

  /** Called for each stored ballot. */
  noteArrival(): void {
    this.arrivals++;
  }

  /**
   * Counts every ballot of a campaign that can be read, in whatever process it arrived.
   * @returns how many cannot be read and were set aside
   * @throws InboxKeyMissingError when the folder of keys is not the one that was used
   */
  async countAll(campaignId: string): Promise<{ readonly setAside: number }> {
    const counted = await this.count(campaignId);
    await this.enqueue(() => this.recount.run(campaignId));
    this.nextSealing = Math.max(this.nextSealing, performance.now() + graderFirstMs);
    return counted;
  }

  private count(campaignId: string): Promise<{ readonly setAside: number }> {
    return this.enqueue(() => this.pool.empty(campaignId));
  }

  private tick(): void {
    const isRush = this.arrivals > rushPerSecond * this.config.integrationSeconds;
    this.arrivals = 0;
    if (isRush && this.givenWay < roundsGivenWay) {
      this.givenWay++;
      return;
    }
    this.givenWay = 0;
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.stopped) return;
    this.scheduled = true;
    void this.enqueue(async () => {
      this.scheduled = false;
      await this.pool.mix();
    }).catch(this.report);
  }

  /** Counts and seals what belongs to campaigns that take no ballots any more. */
  private sealClosed(): void {
    if (this.stopped || this.isSealing || performance.now() < this.nextSealing) return;
    this.isSealing = true;
    this.sealing = this.sealDue()
      .catch((error: unknown) => {
        this.nextSealing = performance.now() + sealingPauseMs;
        this.report(error);
      })
      .finally(() => (this.isSealing = false));
  }

  private async sealDue(): Promise<void> {
    for (const campaignId of await this.seal.due()) {
      await this.count(campaignId);
      if (performance.now() < this.nextSealing) return;
      await this.seal.seal(campaignId);
    }
  }

  private readonly report = (error: unknown): void =>
    this.logger.error('Ballots could not be counted; they stay in the inbox', error);

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.running.then(work);
    this.running = next.catch(() => undefined);
    return next;
  }
}
