import type { FigureRule } from '@pingyi/plugin-sdk';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { NotFoundError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import {
  countFigures,
  FigureCounters,
  type Countable,
  type Counted,
  type CountedTime,
  type FigureCounter,
  type RegisterTitle,
} from '../figures/index.js';
import { findUnitsBelow } from '../organisations/index.js';
import { lastDayOf, periodsWithin } from './domain/record-period.js';
import { recordQuestions } from './domain/record-questions.js';
import type { CoverageRule, RegisterDefinition } from './register-definition.js';
import { RegisterDefinitions, type RegisterWithForm } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

const everywhere = '/';

type UnitRule = Exclude<CoverageRule, { kind: 'each-person' }>;

/** The rule that asks something of units. */
const unitRuleOf = ({ coverage }: RegisterDefinition): UnitRule | undefined =>
  coverage.find((rule): rule is UnitRule => rule.kind !== 'each-person');

/** Whether the day that a rule asks for has come in the record's own period. */
function isInTime(
  { answers, period }: RegisterRecord,
  { period: kind }: RegisterDefinition,
  until: UnitRule['until'],
): boolean {
  if (until === null) return true;
  const day = answers[until.question];
  const last = lastDayOf(kind, period, until.monthDay);
  return typeof day === 'string' && last !== undefined && day <= last;
}

/** Counts records for the figures of campaigns. */
@Injectable()
export class FigureCounts implements FigureCounter<FigureRule>, OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FigureCounters) private readonly counters: FigureCounters,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
  ) {}

  onModuleInit(): void {
    this.counters.useForRegisters(this);
  }

  async faults(rule: FigureRule): Promise<FieldProblem[]> {
    const found = await this.open(rule.register);
    if (!found) return [{ pointer: '#/register', code: 'not-a-choice' }];
    const { definition } = found.register;
    const { count, answer, states } = rule;
    const faults: FieldProblem[] = [];
    const questions = recordQuestions(found.form.definition);
    const known = new Set(definition.course.states.map(({ key }) => key));
    states.forEach((state, at) => {
      if (!known.has(state)) faults.push({ pointer: `#/states/${at}`, code: 'not-a-choice' });
    });
    if (count.kind === 'coverage' && !unitRuleOf(definition))
      faults.push({ pointer: '#/count/kind', code: 'not-a-choice' });
    if (count.kind !== 'coverage' && states.length === 0) faults.push({ pointer: '#/states', code: 'required' });
    if (count.kind === 'sum' && !questions.some(({ name, kind }) => name === count.question && kind === 'number'))
      faults.push({ pointer: '#/count/question', code: 'not-a-choice' });
    if (count.kind === 'share' && answer === null) faults.push({ pointer: '#/answer', code: 'required' });
    if (answer && !questions.some(({ name }) => name === answer.question))
      faults.push({ pointer: '#/answer/question', code: 'not-a-choice' });
    return faults;
  }

  tells({ count }: FigureRule): Promise<'number' | 'share'> {
    return Promise.resolve(count.kind === 'records' || count.kind === 'sum' ? 'number' : 'share');
  }

  async title({ register }: FigureRule): Promise<RegisterTitle | null> {
    return (await this.open(register))?.register.definition.title ?? null;
  }

  async count(
    { register: code, count, ...way }: FigureRule,
    time: CountedTime,
    unitIds: readonly string[],
  ): Promise<ReadonlyMap<string, Counted>> {
    const definition = (await this.open(code))?.register.definition;
    if (!definition) return new Map();
    if (count.kind !== 'coverage') {
      const countable = await this.read(definition, code, { states: [...way.states], until: null }, time);
      return countFigures({ ...way, count }, unitIds, countable);
    }
    const rule = unitRuleOf(definition);
    if (!rule) return new Map();
    const { states, until } = rule;
    const asked = { kind: 'units-below', atLeast: rule.kind === 'each-unit' ? rule.atLeast : 1 } as const;
    const countable = await this.read(definition, code, { states, until }, time);
    return countFigures({ ...way, count: asked }, unitIds, countable);
  }

  private async open(code: string): Promise<RegisterWithForm | null> {
    try {
      return await this.definitions.open(code);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }

  private async read(
    definition: RegisterDefinition,
    code: string,
    { states, until }: Pick<UnitRule, 'states' | 'until'>,
    { firstDay, lastDay }: CountedTime,
  ): Promise<Countable> {
    const { manager } = this.database.dataSource;
    const today = this.clock.today();
    const units = (await findUnitsBelow(manager, everywhere)).filter(
      ({ validTo }) => validTo === null || validTo >= today,
    );
    const { unitTypes } = definition;
    const covered = units.filter(({ type }) => unitTypes.length === 0 || unitTypes.includes(type)).map(({ id }) => id);
    const periods = periodsWithin(definition.period, firstDay, lastDay);
    const builder = this.database
      .reader(RegisterRecord)
      .createQueryBuilder('record')
      .select(['record.id', 'record.unitId', 'record.period', 'record.answers'])
      .where('record.code = :code AND record.unitId IS NOT NULL', { code })
      .andWhere('record.state IN (:...states)', { states: [...states] });
    // Records of a register without periods stand until they end.
    if (periods !== null) builder.andWhere('record.period IN (:...periods)', { periods });
    const records = periods?.length === 0 ? [] : await builder.getMany();
    return {
      units: units.map(({ id, path }) => ({ id, path })),
      covered: new Set(covered),
      records: records
        .filter((record) => isInTime(record, definition, until))
        .map(({ id, unitId, answers }) => ({ id, unitId: unitId ?? '', answers })),
    };
  }
}
