import type { FigureOrigin, FigureRule, IndicatorRule } from '../../api/models';

export const countKinds = ['records', 'sum', 'share', 'units-below', 'coverage'] as const;

/** A rule as it is filled in. */
export interface RuleFields {
  readonly register: string;
  readonly kind: FigureRule['count']['kind'];
  readonly of: FigureRule['of'];
  readonly states?: string[];
  readonly question?: string;
  readonly per?: number;
  readonly atLeast?: number;
  readonly answerQuestion?: string | undefined;
  readonly answerValues?: string[];
}

export const takings = ['value', 'growth', 'reached'] as const satisfies readonly IndicatorRule['takes'][];

/** The source of a figure as it is filled in. */
export interface SourceFields extends RuleFields {
  readonly item: string;
  readonly from: 'register' | 'indicator';
  readonly indicator?: string;
  readonly takes?: IndicatorRule['takes'];
  readonly time: 'year' | 'own';
  readonly firstDay?: string;
  readonly lastDay?: string;
}

/** What is filled in at first of a rule: a proposal, or what most figures have. */
export function fieldsOf(rule: FigureRule | undefined): Partial<RuleFields> {
  const { count, answer, states, of, register } = rule ?? {};
  return {
    ...(register !== undefined && { register }),
    ...(count && { kind: count.kind }),
    of: of ?? 'unit',
    ...(states && { states: [...states] }),
    ...(count?.kind === 'sum' && { question: count.question }),
    per: count?.kind === 'sum' ? count.per : 1,
    atLeast: count?.kind === 'units-below' ? count.atLeast : 1,
    ...(answer && { answerQuestion: answer.question, answerValues: [...answer.values] }),
  };
}

/** The same of a source. */
export const sourceFieldsOf = ({
  item,
  rule,
}: {
  readonly item?: string;
  readonly rule?: FigureOrigin;
}): Partial<SourceFields> => ({
  ...(item !== undefined && { item }),
  ...(rule && 'indicator' in rule
    ? { ...fieldsOf(undefined), from: 'indicator' as const, indicator: rule.indicator, takes: rule.takes }
    : { ...fieldsOf(rule), from: 'register' as const }),
  time: 'year',
});

export const originOf = (fields: SourceFields): FigureOrigin =>
  fields.from === 'indicator' ? { indicator: fields.indicator ?? '', takes: fields.takes ?? 'value' } : ruleOf(fields);

export function ruleOf(fields: RuleFields): FigureRule {
  const { register, kind, of, states = [], answerQuestion, answerValues = [] } = fields;
  const isOfUnits = kind === 'units-below' || kind === 'coverage';
  return {
    register,
    states: kind === 'coverage' ? [] : states,
    of: isOfUnits ? 'territory' : of,
    answer:
      kind === 'coverage' || answerQuestion === undefined || answerValues.length === 0
        ? null
        : { question: answerQuestion, values: answerValues },
    count: countOf(fields),
  };
}

function countOf({ kind, question = '', per = 1, atLeast = 1 }: RuleFields): FigureRule['count'] {
  if (kind === 'sum') return { kind, question, per };
  return kind === 'units-below' ? { kind, atLeast } : { kind };
}
