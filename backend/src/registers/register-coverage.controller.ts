import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { pageOf, pageQuery, pageWindow, pageWithin } from '../common/http/paging.js';
import { toUnitRef, unitRef, unitTypes } from '../organisations/index.js';
import { personRef, toPersonRef } from '../persons/index.js';
import { lastDayOf } from './domain/record-period.js';
import { recordPeriod } from './record-filters.js';
import { RegisterCoverages, type Covered, type RegisterCoverage } from './register-coverage.service.js';
import { coverageKinds, mostCoverageRules } from './register-definition.js';
import { registerCode } from './registers.controller.js';

const tag = 'registers';

const coverageView = z
  .strictObject({
    /** Place of the rule among those of the register, from nought. */
    rule: z.int(),
    period: z.string().nullable(),
    kind: z.enum(coverageKinds),
    /** Records asked of each unit or person, or percent of the units. */
    asked: z.int(),
    /** Day until which a record counts. */
    until: z.string().nullable(),
    /** Units or persons. */
    total: z.int(),
    covered: z.int(),
    met: z.boolean(),
  })
  .meta({ id: 'RegisterCoverage' });
const covered = z
  .strictObject({
    unit: unitRef,
    person: personRef.nullable(),
    count: z.int(),
    missing: z.int(),
    missingTypes: z.array(z.enum(unitTypes)),
  })
  .meta({ id: 'Covered' });

const readCoverage = endpoint({
  method: 'GET',
  path: 'api/registers/:code/coverage',
  summary:
    'Units or persons with too few records in a period first, then the others, by one of the rules of a register',
  tag,
  access: 'registers.read',
  params: z.strictObject({ code: registerCode }),
  query: z
    .strictObject({
      ...pageQuery(['count']),
      period: recordPeriod.optional(),
      rule: z
        .enum(Array.from({ length: mostCoverageRules }, (_, number) => String(number)))
        .default('0')
        .meta({ type: 'string' }),
    })
    .omit({ q: true, sort: true }),
  response: pageOf(covered).extend({ coverage: coverageView.nullable() }),
});
const listCoverage = endpoint({
  method: 'GET',
  path: 'api/register-coverage',
  summary: 'How far every rule of every register is met in its running period',
  tag,
  access: 'registers.read',
  response: z.strictObject({
    items: z.array(coverageView.extend({ code: z.string() }).meta({ id: 'CoverageOfRegister' })),
  }),
});

@Controller()
export class RegisterCoverageController {
  constructor(@Inject(RegisterCoverages) private readonly coverages: RegisterCoverages) {}

  @Route(readCoverage)
  async coverage(@Call() { viewer, params, query }: Input<typeof readCoverage>): Promise<Output<typeof readCoverage>> {
    const found = await this.coverages.of(viewer, params.code, query.period, Number(query.rule));
    const page = pageWithin(pageWindow(query, 'count'), found?.items ?? []);
    return { ...page, items: page.items.map(toCovered), coverage: found && toCoverage(found) };
  }

  @Route(listCoverage)
  async allCoverage(@Call() { viewer }: Input<typeof listCoverage>): Promise<Output<typeof listCoverage>> {
    const all = await this.coverages.all(viewer);
    return { items: all.map((one) => ({ code: one.code, ...toCoverage(one) })) };
  }
}

const toCovered = ({ unit, person, count, missing, missingTypes }: Covered): z.input<typeof covered> => ({
  unit: toUnitRef(unit),
  person: person && toPersonRef(person),
  count,
  missing,
  missingTypes: [...missingTypes],
});

const toCoverage = ({
  rule,
  number,
  period,
  periodKind,
  coverage,
}: RegisterCoverage): z.input<typeof coverageView> => ({
  rule: number,
  period,
  kind: rule.kind,
  asked: rule.kind === 'share' ? rule.percent : rule.atLeast,
  until: 'until' in rule && rule.until ? (lastDayOf(periodKind, period, rule.until.monthDay) ?? null) : null,
  total: coverage.total,
  covered: coverage.covered,
  met: coverage.met,
});
