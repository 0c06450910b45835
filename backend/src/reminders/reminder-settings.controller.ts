import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { MailQueue } from './mail-queue.js';
import { ReminderSettings } from './reminder-settings.service.js';

const tag = 'reminders';
const access = 'system.check';
const path = 'api/reminder-settings';
const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const quiet = { quietFrom: hour, quietTo: hour, quietDaysOff: z.boolean(), records: z.boolean() };

const settingsView = z
  .strictObject({
    /** Nobody is written to from this hour of the office’s clocks; the same as `quietTo` = at any hour. */
    quietFrom: z.string(),
    quietTo: z.string(),
    /** Nor on days on which the office does not work. */
    quietDaysOff: z.boolean(),
    /** Whether accounts are reminded of records of their units that fall due. */
    records: z.boolean(),
    /** Whether a mail server is set up. */
    mail: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'ReminderSettings' });

const readSettings = endpoint({
  method: 'GET',
  path,
  summary: 'When and by what people are reminded',
  tag,
  access,
  response: settingsView,
});
const changeSettings = endpoint({
  method: 'PUT',
  path,
  summary: 'Set the hours and days on which nobody is written to',
  tag,
  access,
  ifMatch: true,
  body: z.strictObject(quiet),
  response: settingsView,
  problems: ['revision-stale'],
});

@Controller()
export class ReminderSettingsController {
  constructor(
    @Inject(ReminderSettings) private readonly settings: ReminderSettings,
    @Inject(MailQueue) private readonly queue: MailQueue,
  ) {}

  @Route(readSettings)
  async read(): Promise<Output<typeof readSettings>> {
    return this.toView(await this.settings.quiet());
  }

  @Route(changeSettings)
  async change(
    @Call() { viewer, ifMatch, body }: Input<typeof changeSettings>,
  ): Promise<Output<typeof changeSettings>> {
    const { quietFrom: from, quietTo: to, quietDaysOff: daysOff, records } = body;
    return this.toView(await this.settings.setQuiet(viewer, ifMatch, { from, to, daysOff, records }));
  }

  private toView({
    from,
    to,
    daysOff,
    records,
    revision,
  }: Awaited<ReturnType<ReminderSettings['quiet']>>): z.input<typeof settingsView> {
    return { quietFrom: from, quietTo: to, quietDaysOff: daysOff, records, mail: this.queue.isOn, revision };
  }
}
