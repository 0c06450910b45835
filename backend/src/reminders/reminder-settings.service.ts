import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { RevisionStaleError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { exceptionalDays, isWorkingDay, WorkingCalendar } from '../working-calendar/index.js';
import { quietUntil, usualQuiet, type OfficeMoment, type QuietHours } from './domain/quiet-hours.js';
import { ReminderSetting } from './reminder-setting.entity.js';

const id = 'office';
const dayMs = 24 * 3_600_000;

export interface WantedSettings extends QuietHours {
  /** Whether accounts are reminded of records of their units that fall due. */
  readonly records: boolean;
}

export interface RevisedQuiet extends WantedSettings {
  /** 0 as long as nobody has changed them. */
  readonly revision: number;
}

/** When people are written to. */
@Injectable()
export class ReminderSettings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
  ) {}

  async quiet(): Promise<RevisedQuiet> {
    const stored = await this.database.reader(ReminderSetting).findOneBy({ id });
    return stored
      ? {
          from: stored.quietFrom,
          to: stored.quietTo,
          daysOff: stored.quietDaysOff,
          records: stored.records,
          revision: stored.revision,
        }
      : { ...usualQuiet, records: false, revision: 0 };
  }

  /** @throws {RevisionStaleError} 412 */
  async setQuiet(
    viewer: Viewer,
    revision: number,
    { from, to, daysOff, records }: WantedSettings,
  ): Promise<RevisedQuiet> {
    const next = { quietFrom: from, quietTo: to, quietDaysOff: daysOff, records, revision: revision + 1 };
    await this.database.write(
      async (tx) => {
        if (revision === 0) await insertRows(tx, ReminderSetting, { id, ...next });
        else if (!(await this.database.changeIf(tx, ReminderSetting, { id, revision }, next)))
          throw new RevisionStaleError();
        await this.audit.record(tx, viewer, {
          action: 'reminder.quiet-set',
          subject: `${from}–${to}`,
          detail: { daysOff, records },
        });
      },
      () => new RevisionStaleError(),
    );
    return { from, to, daysOff, records, revision: next.revision };
  }

  /** When people may be written to: now, or when the quiet hours that hold now are over. */
  async nextTime(): Promise<Date> {
    const now = this.clock.now();
    const { calendar } = this.clock;
    const today = calendar.dayOf(now);
    const yesterday = calendar.dayOf(new Date(calendar.startOf(today).getTime() - dayMs / 2));
    const exceptions = exceptionalDays(
      await this.calendar.exceptionsAfter(this.database.dataSource.manager, yesterday),
    );
    const moment: OfficeMoment = { day: today, hour: calendar.timeOf(now).slice(11, 16) };
    const end = quietUntil(moment, await this.quiet(), (day) => isWorkingDay(day, exceptions));
    return end === null ? now : new Date(calendar.startOf(end.day).getTime() + millisecondsOf(end.hour));
  }
}

/** Of `HH:MM`, since midnight. */
const millisecondsOf = (hour: string): number => {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
};
