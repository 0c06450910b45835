import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id } from '../common/http/paging.js';
import { languages } from '../documents/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import { AccountBulk } from './account-bulk.js';
import { SlipLetterJob } from './slip-letter.job.js';

const tag = 'accounts';
const access = 'accounts.manage';
const mostAtOnce = 1_000;
const longestDays = 30;
const accountIds = z
  .array(id)
  .min(1)
  .max(mostAtOnce)
  .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'duplicate-item' } });

const setDisabled = endpoint({
  method: 'POST',
  path: 'api/accounts/bulk',
  summary: 'Disable or enable several accounts, all or none; not the own one, and never the last administrator',
  tag,
  access,
  body: z.strictObject({ accountIds, disabled: z.boolean() }),
  response: z.strictObject({ changed: z.int() }),
  status: 200,
  problems: ['validation-failed', 'last-administrator'],
});
const writeSlips = endpoint({
  method: 'POST',
  path: 'api/accounts/slips',
  summary: 'Write a letter with a new slip for each of several accounts, as a job; earlier slips end when it is done',
  tag,
  access,
  body: z.strictObject({
    accountIds,
    days: z.int().min(1).max(longestDays).default(longestDays),
    lang: z.enum(languages).default('zh-CN'),
  }),
  response: jobView,
  status: 202,
  problems: ['validation-failed', 'too-many-jobs'],
});

/** What is done to many accounts at once. */
@Controller()
export class AccountBulkController {
  constructor(
    @Inject(AccountBulk) private readonly bulk: AccountBulk,
    @Inject(SlipLetterJob) private readonly letters: SlipLetterJob,
  ) {}

  @Route(setDisabled)
  async setDisabled(@Call() { viewer, body }: Input<typeof setDisabled>): Promise<Output<typeof setDisabled>> {
    return { changed: await this.bulk.setDisabled(viewer, body.accountIds, body.disabled) };
  }

  @Route(writeSlips)
  async writeSlips(@Call() { viewer, body }: Input<typeof writeSlips>): Promise<Output<typeof writeSlips>> {
    const { lang: language, ...order } = body;
    return toJobView(viewer, await this.letters.startFor(viewer, { ...order, language }));
  }
}
