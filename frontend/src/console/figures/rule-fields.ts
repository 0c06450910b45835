import type { FigureRule } from '../../api/models';

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

/** The source of a figure as it is filled in. */
export interface SourceFields extends RuleFields {
  readonly item: string;
  readonly time: 'year' | 'own';
  readonly firstDay?: string;
  readonly lastDay?: string;
}

/** What is filled in at first: a proposal, or what most figures have. */
export function fieldsOf({
  item,
  rule,
}: {
  readonly item?: string;
  readonly rule?: FigureRule;
}): Partial<SourceFields> {
  const { count, answer, states, of, register } = rule ?? {};
  return {
    ...(item !== undefined && { item }),
    ...(register !== undefined && { register }),
    ...(count && { kind: count.kind }),
    of: of ?? 'unit',
    ...(states && { states: [...states] }),
    ...(count?.kind === 'sum' && { question: count.question }),
    per: count?.kind === 'sum' ? count.per : 1,
    atLeast: count?.kind === 'units-below' ? count.atLeast : 1,
    ...(answer && { answerQuestion: answer.question, answerValues: [...answer.values] }),
    time: 'year',
  };
}

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
