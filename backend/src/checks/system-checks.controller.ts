import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import type { SystemCheck } from './system-check.entity.js';
import { SystemChecks } from './system-checks.service.js';

const tag = 'system';

const checkView = z
  .strictObject({
    startedAt: z.string(),
    startedBy: z.string().nullable(),
    finishedAt: z.string().nullable(),
    auditHead: z.string().nullable(),
    findingCount: z.int().nullable(),
    findings: z.array(z.strictObject({ code: z.string(), where: z.string() })),
  })
  .meta({ id: 'SystemCheck' });

const latest = endpoint({
  method: 'GET',
  path: 'api/system-check',
  summary: 'The newest check of everything that is stored',
  tag,
  access: 'system.check',
  response: z.strictObject({ running: z.boolean(), finished: checkView.nullable() }),
});
const run = endpoint({
  method: 'POST',
  path: 'api/system-check',
  summary: 'Check everything that is stored, now',
  tag,
  access: 'system.check',
  response: checkView,
  status: 202,
  problems: ['check-running'],
});

@Controller()
export class SystemChecksController {
  constructor(@Inject(SystemChecks) private readonly checks: SystemChecks) {}

  @Route(latest)
  async latest(): Promise<Output<typeof latest>> {
    const { newest, finished } = await this.checks.latest();
    return { running: this.checks.isRunning(newest), finished: finished && viewOf(finished) };
  }

  @Route(run)
  async run(@Call() { viewer }: Input<typeof run>): Promise<Output<typeof run>> {
    return viewOf(await this.checks.runNow(viewer));
  }
}

const viewOf = ({ startedAt, startedBy, finishedAt, auditHead, findingCount, findings }: SystemCheck) => ({
  startedAt,
  startedBy,
  finishedAt,
  auditHead,
  findingCount,
  findings: (findings ?? []).map(({ code, where }) => ({ code, where })),
});
