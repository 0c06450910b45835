import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { managesPath, territoryCondition, type Viewer } from '../access/index.js';
import { SignInKey } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import type { Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database, insertRows } from '../database/database.js';
import { counted, message } from '../documents/index.js';
import { findUnit, managesOffice, withUnit, type OrgUnit } from '../organisations/index.js';
import { receiverUrl } from '../webhooks/index.js';
import type { ReminderKind } from './domain/reminder-kinds.js';
import type { RobotKind } from './domain/robot-request.js';
import { ReminderRobot } from './reminder-robot.entity.js';
import { RobotAddressRefusedError } from './reminders.errors.js';
import { RobotPost } from './robot-post.entity.js';

export interface WantedRobot {
  readonly name: string;
  readonly kind: RobotKind;
  readonly url: string;
  /** Of 钉钉 with 加签; otherwise empty. */
  readonly secret: string;
  readonly unitId: string | null;
}

/** What a group is told: numbers alone, so that nobody's name stands in a group. */
export interface GroupSummary {
  readonly campaign: Pick<Campaign, 'id' | 'name' | 'ownerUnitId'>;
  readonly kind: ReminderKind;
  readonly persons: number;
  readonly link: string;
  /** What it is told on behalf of. */
  readonly occasion: string;
  /** When it may be told, in ISO 8601. */
  readonly dueAt: string;
}

/** Robots of groups of the offices within a territory. */
@Injectable()
export class ReminderRobots {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SignInKey) private readonly key: SignInKey,
    @Inject(CONFIG) private readonly config: Pick<Config, 'robotHosts' | 'webhookNetworks'>,
  ) {}

  /** All of the caller's territory, by name, with what came of the last text of each. */
  async list(viewer: Viewer): Promise<{ robot: ReminderRobot; unit: OrgUnit | null; last: RobotPost | null }[]> {
    const scope = territoryCondition(viewer, 'unit');
    const robots = await withUnit(this.database.reader(ReminderRobot).createQueryBuilder('robot'), 'unitId')
      .where(scope.sql, scope.parameters)
      .orderBy('robot.name')
      .addOrderBy('robot.id')
      .getMany();
    const posts = await this.database.reader(RobotPost).find({
      where: { robotId: In(robots.map(({ id }) => id)) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const lastOf = new Map(posts.map((post) => [post.robotId, post]));
    return robots.map((robot) => ({ robot, unit: robot.unit, last: lastOf.get(robot.id) ?? null }));
  }

  /** @throws {RobotAddressRefusedError} 422 for an address that the installation does not allow; {@link ValidationFailedError} 422 */
  async create(viewer: Viewer, wanted: WantedRobot): Promise<ReminderRobot> {
    const unit = await findUnit(this.database.dataSource.manager, wanted.unitId);
    if ((wanted.unitId !== null && !unit) || !managesPath(viewer, unit?.path ?? null))
      throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
    const url = receiverUrl(wanted.url, this.config.webhookNetworks.length > 0);
    if (!url || !this.config.robotHosts.includes(url.host)) throw new RobotAddressRefusedError();
    const id = newId();
    const robot: ReminderRobot = {
      id,
      name: wanted.name,
      kind: wanted.kind,
      unitId: wanted.unitId,
      host: url.host,
      address: this.key.seal(url.href, ownerOf(id)),
      secret: wanted.secret === '' ? '' : this.key.seal(wanted.secret, ownerOf(id)),
      madeBy: viewer.displayName,
      createdAt: this.clock.timestamp(),
    };
    await this.database.write(async (tx) => {
      await insertRows(tx, ReminderRobot, robot);
      await this.audit.record(tx, viewer, {
        action: 'reminder.robot-added',
        subject: wanted.name,
        detail: { kind: wanted.kind, host: url.host },
      });
    });
    return robot;
  }

  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const robot = await this.find(tx, viewer, id);
      await tx.delete(RobotPost, { robotId: id });
      await tx.delete(ReminderRobot, { id });
      await this.audit.record(tx, viewer, { action: 'reminder.robot-removed', subject: robot.name });
    });
  }

  /** Has a robot say that it works. */
  async try(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.find(tx, viewer, id);
      await this.insert(tx, id, `trial/${newId()}`, message('zh-CN', 'robot.trial'), this.clock.timestamp());
    });
  }

  /** Within the unit of work that told: writes to the groups whose offices run the campaign or stand above it. */
  async tell(tx: EntityManager, { campaign, kind, persons, link, occasion, dueAt }: GroupSummary): Promise<void> {
    for (const robot of await tx.find(ReminderRobot)) {
      const unit = await findUnit(tx, robot.unitId);
      const scopePath = robot.unitId === null ? '/' : (unit?.path ?? null);
      if (!(await managesOffice(tx, { scopePath }, campaign.ownerUnitId))) continue;
      const what = message('zh-CN', `reminder.what.${kind}`);
      const text = counted('zh-CN', 'robot.text', persons, { campaign: campaign.name, what, link });
      const key = `${robot.id}/${occasion}`;
      if (!(await tx.existsBy(RobotPost, { occasion: key }))) await this.insert(tx, robot.id, key, text, dueAt);
    }
  }

  /** Null where the folder has another key than sealed the address, as after a restore elsewhere. */
  open({ id, address, secret }: ReminderRobot): { readonly address: string; readonly secret: string } | null {
    const [opened, key] = [
      this.key.open(address, ownerOf(id)),
      secret === '' ? '' : this.key.open(secret, ownerOf(id)),
    ];
    return opened === null || key === null ? null : { address: opened, secret: key };
  }

  private insert(tx: EntityManager, robotId: string, occasion: string, text: string, dueAt: string): Promise<void> {
    const createdAt = this.clock.timestamp();
    const post = { id: newId(), robotId, occasion, text, state: 'waiting', attempts: 0, dueAt, createdAt } as const;
    return insertRows(tx, RobotPost, { ...post, lastAt: null, lastError: null });
  }

  private async find(tx: EntityManager, viewer: Viewer, id: string): Promise<ReminderRobot> {
    const robot = await tx.findOneBy(ReminderRobot, { id });
    if (!robot || !(await managesOffice(tx, viewer, robot.unitId))) throw new NotFoundError();
    return robot;
  }
}

const ownerOf = (id: string): string => `robot ${id}`;
