import { Inject, Injectable } from '@nestjs/common';
import { Between, MoreThan, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { CalendarDay } from './calendar-day.entity.js';
import { exceptionalDays } from './domain/day-shifts.js';
import { officeDays, type OfficeDay } from './domain/office-days.js';
import { isWorkingDay, workingDaysAfter, type ExceptionalDays } from './domain/working-days.js';

const ofYear = (year: number) => Between(`${year}-01-01`, `${year}-12-31`);
const ordinary = { holidays: new Set<string>(), workdays: new Set<string>() };

/** Holidays and make-up days of the office, year by year, as they are announced. */
@Injectable()
export class WorkingCalendar {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** In their order. */
  year(year: number): Promise<CalendarDay[]> {
    return this.database.reader(CalendarDay).find({ where: { day: ofYear(year) }, order: { day: 'ASC' } });
  }

  /** @throws {ValidationFailedError} 422 for a day of another year, one that is listed twice, or one that is so anyway */
  async replace(viewer: Viewer, year: number, days: readonly CalendarDay[]): Promise<void> {
    const errors = days.flatMap(({ day, kind }, at): FieldProblem[] => {
      const pointer = `#/days/${at}/day`;
      if (!day.startsWith(`${year}-`)) return [{ pointer, code: 'out-of-range' }];
      if (days.findIndex((other) => other.day === day) < at) return [{ pointer, code: 'duplicate-item' }];
      return isWorkingDay(day, ordinary) === (kind === 'workday') ? [{ pointer, code: 'not-exceptional' }] : [];
    });
    if (errors.length > 0) throw new ValidationFailedError(errors);
    await this.database.write(async (tx) => {
      await tx.delete(CalendarDay, { day: ofYear(year) });
      if (days.length > 0) await insertRows(tx, CalendarDay, [...days]);
      await this.audit.record(tx, viewer, {
        action: 'calendar.changed',
        subject: String(year),
        detail: { days: days.length },
      });
    });
  }

  /** The n-th working day of the office after a day, which itself is not counted. */
  async after(manager: EntityManager, day: string, days: number): Promise<string> {
    return workingDaysAfter(day, days, exceptionalDays(await this.exceptionsAfter(manager, day)));
  }

  /** What every day between two is, both included: whether people work, and by what name it is not what its weekday says. */
  async days(from: string, to: string): Promise<OfficeDay[]> {
    const named = await this.database.reader(CalendarDay).findBy({ day: Between(from, to) });
    return officeDays(from, to, named);
  }

  /** Holidays and worked weekend days between two days, both included. */
  async exceptionsBetween(from: string, to: string): Promise<ExceptionalDays> {
    return exceptionalDays(await this.database.reader(CalendarDay).findBy({ day: Between(from, to) }));
  }

  /** Days after one that are not what their weekday says, in their order. */
  exceptionsAfter(manager: EntityManager, day: string): Promise<CalendarDay[]> {
    return manager.find(CalendarDay, { where: { day: MoreThan(day) }, order: { day: 'ASC' } });
  }
}
