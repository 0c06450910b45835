import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { requestFor } from './domain/robot-request.js';
import { ReminderRobot } from './reminder-robot.entity.js';
import { RobotPost } from './robot-post.entity.js';
import { RobotSender, type Posted } from './robot-sender.js';
import { ReminderRobots } from './reminder-robots.service.js';

const lookMs = 3_000;
const atOnce = 20;
const minuteMs = 60_000;
/** One that is still being sent after so long has lost its process. */
const leaseMs = 5 * minuteMs;
/** Both take twenty texts a minute from a robot. */
const mostAMinute = 20;
const pauses: readonly number[] = [minuteMs, 5 * minuteMs, 30 * minuteMs, 120 * minuteMs];
const listedMs = 30 * 24 * 60 * minuteMs;

/** Posts what is due to groups, at most twenty times a minute to each, and never the same twice (ADR 48). */
@Injectable()
export class RobotPosts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('reminders');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RobotSender) private readonly sender: RobotSender,
    @Inject(ReminderRobots) private readonly robots: ReminderRobots,
    @Inject(CONFIG) private readonly config: Pick<Config, 'role'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timer = setInterval(() => void this.postDue(), lookMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping = true;
    await this.looking;
  }

  /** Posts what is due now; resolves when all of it has been tried. */
  postDue(): Promise<void> {
    this.looking = this.looking
      .then(() => this.look())
      .catch((error: unknown) => {
        if (!this.stopping) this.logger.warn(error);
      });
    return this.looking;
  }

  private async look(): Promise<void> {
    if (this.stopping) return;
    await this.endInterrupted();
    const due = await this.database.reader(RobotPost).find({
      where: { state: 'waiting', dueAt: LessThanOrEqual(this.clock.timestamp()) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: atOnce,
    });
    for (const post of due) if (!this.stopping) await this.postOne(post);
  }

  private async postOne(post: RobotPost): Promise<void> {
    const { id, robotId, attempts, dueAt } = post;
    const robot = await this.database.reader(ReminderRobot).findOneBy({ id: robotId });
    const opened = robot && this.robots.open(robot);
    const now = this.clock.now();
    const claimed = {
      state: 'sending',
      attempts: attempts + 1,
      dueAt: later(now, leaseMs),
      lastAt: now.toISOString(),
    } as const;
    const isMine = await this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `robot/${robotId}`);
      const since = new Date(now.getTime() - minuteMs).toISOString();
      if ((await tx.countBy(RobotPost, { robotId, lastAt: MoreThan(since) })) >= mostAMinute) return false;
      return this.database.changeIf(tx, RobotPost, { id, state: 'waiting', attempts, dueAt }, claimed);
    });
    if (!isMine) return;
    if (!robot || !opened) {
      await this.keep(id, { state: 'failed', lastError: robot ? 'robot-secret-lost' : 'robot-gone' });
      return;
    }
    const { address, secret } = opened;
    const posted = await this.sender.post(requestFor(robot.kind, address, secret, post.text, now.getTime()));
    await this.keep(id, this.courseOf(posted, claimed.attempts));
  }

  private courseOf(posted: Posted, attempts: number): Partial<RobotPost> {
    if (posted === 'taken') return { state: 'sent', lastError: null };
    if (posted === 'unanswered') return { state: 'uncertain', lastError: 'robot-no-answer' };
    if (posted === 'refused') return { state: 'failed', lastError: 'robot-refused' };
    const pause = pauses[attempts - 1];
    const lastError = posted === 'too-many' ? 'robot-too-many' : 'robot-unreachable';
    return pause === undefined
      ? { state: 'failed', lastError }
      : { state: 'waiting', lastError, dueAt: later(this.clock.now(), pause) };
  }

  private async keep(id: string, change: Partial<RobotPost>): Promise<void> {
    await this.database.write((tx) => this.database.changeIf(tx, RobotPost, { id, state: 'sending' }, change));
  }

  private async endInterrupted(): Promise<void> {
    const now = this.clock.now();
    const lost = { state: 'sending', dueAt: LessThan(now.toISOString()) } as const;
    const old = { createdAt: LessThan(new Date(now.getTime() - listedMs).toISOString()) };
    const posts = this.database.reader(RobotPost);
    if (await posts.existsBy(lost))
      await this.database.write((tx) =>
        tx.update(RobotPost, lost, { state: 'uncertain', lastError: 'robot-interrupted' }),
      );
    if (await posts.existsBy(old)) await this.database.write((tx) => tx.delete(RobotPost, old));
  }
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
