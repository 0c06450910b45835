import { shippedIndicators } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import {
  ConflictError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FigureCounters } from '../figures/index.js';
import { indicatorContent, type IndicatorContent } from './indicator-content.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { Indicator } from './indicator.entity.js';

/** Indicators as data: those that ship with the release, and those that offices define (S1.1, S1.2, S1.16, S1.17). */
@Injectable()
export class Indicators {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FigureCounters) private readonly counters: FigureCounters,
  ) {}

  /** Adds the indicators of this release that are not there yet; what an office has changed stays as it is. */
  async loadShipped(): Promise<void> {
    const known = new Set((await this.list()).map(({ code }) => code));
    for (const { code, content } of shippedIndicators())
      if (!known.has(code)) {
        const indicator = this.made(code, indicatorContent.parse(content), '');
        await this.database.write((tx) => insertRows(tx, Indicator, indicator));
      }
  }

  /** Those in use first, each in the order of their codes. */
  list(): Promise<Indicator[]> {
    return this.database.reader(Indicator).find({ order: { ended: 'ASC', code: 'ASC' } });
  }

  /** @throws {NotFoundError} */
  async get(code: string): Promise<Indicator> {
    const indicator = await this.database.reader(Indicator).findOneBy({ code });
    if (!indicator) throw new NotFoundError();
    return indicator;
  }

  /** @throws {ValidationFailedError} 422; {@link ConflictError} 409 indicator-code-taken */
  async create(viewer: Viewer, code: string, content: IndicatorContent): Promise<Indicator> {
    await this.refuse(content);
    const indicator = this.made(code, content, viewer.displayName);
    await this.database.write(
      async (tx) => {
        await insertRows(tx, Indicator, indicator);
        await this.record(tx, viewer, 'indicator.created', indicator);
      },
      () => new ConflictError('indicator-code-taken'),
    );
    return indicator;
  }

  /**
   * @throws {RevisionStaleError} 412; {@link ValidationFailedError} 422; {@link ConflictError} 409 indicator-in-use for another kind of
   *   numbers once some are noted
   */
  async change(viewer: Viewer, code: string, revision: number, change: Partial<IndicatorContent>): Promise<Indicator> {
    const before = await this.get(code);
    const { id } = before;
    const next = { ...before, ...change };
    await this.refuse(next);
    return this.database.write(async (tx) => {
      if (next.kind !== before.kind && (await tx.existsBy(IndicatorValue, { indicatorId: id })))
        throw new ConflictError('indicator-in-use');
      const stored = {
        ...change,
        revision: revision + 1,
        changedAt: this.clock.timestamp(),
        changedByName: viewer.displayName,
      };
      if (!(await this.database.changeIf(tx, Indicator, { id, revision }, stored))) throw new RevisionStaleError();
      const indicator = { ...next, ...stored };
      await this.record(tx, viewer, 'indicator.changed', indicator, Object.keys(change));
      return indicator;
    });
  }

  private made(code: string, content: IndicatorContent, changedByName: string): Indicator {
    return { id: newId(), code, ...content, revision: 1, changedAt: this.clock.timestamp(), changedByName };
  }

  private async refuse({ kind, targetOf, target, rule }: IndicatorContent): Promise<void> {
    if (kind === 'share' && targetOf === 'growth')
      throw new ValidationFailedError([{ pointer: '#/targetOf', code: 'not-a-choice' }]);
    if (kind === 'share' && target !== null && (Number(target) < 0 || Number(target) > 100))
      throw new ValidationFailedError([{ pointer: '#/target', code: 'out-of-range', params: { min: 0, max: 100 } }]);
    if (rule === null) return;
    const counter = this.counters.by(rule);
    const faults = await counter.faults();
    if ((await counter.tells()) !== kind) faults.push({ pointer: '#/count/kind', code: 'not-a-choice' });
    if (faults.length > 0)
      throw new ValidationFailedError(
        faults.map((fault) => ({ ...fault, pointer: `#/rule${fault.pointer.slice(1)}` })),
      );
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    action: string,
    { title, code }: Indicator,
    changed?: readonly string[],
  ): Promise<void> {
    return this.audit.record(tx, viewer, {
      action,
      subject: title['zh-CN'],
      detail: { code, ...(changed && { keys: changed }) },
    });
  }
}
