import { renderMessage, type Outcome } from '@pingyi/plugin-sdk';
import { describe, expect, it } from 'vitest';
import { campaignType } from './index.js';

interface Given {
  readonly scheme?: Record<string, unknown>;
  readonly prior?: string;
  readonly counts?: Record<string, number>;
  readonly self?: string;
  readonly superior?: string;
  readonly facts?: readonly object[];
}

function gradeOne({ scheme = {}, prior, counts, self = '95', superior = '95', facts = [] }: Given): Outcome {
  const answer = campaignType.grade({
    format: 'pingyi/grading-input@1',
    plugin: 'classification-grading',
    scheme,
    asOf: '2012-04-30',
    subjects: [
      {
        id: 'u',
        unitType: 'village',
        facts,
        ...(prior ? { prior: { grade: prior } } : {}),
        sheets: { self: [{ total: self }], superior: [{ total: superior }] },
        ballots: counts ? { mass: { roster: null, questions: { overall: counts } } } : {},
      },
    ],
  });
  const [outcome] = answer.ok ? answer.outcomes : [];
  if (!outcome) throw new Error(JSON.stringify(answer));
  return outcome;
}

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const rate = (percent: number) => ({ satisfied: percent, dissatisfied: 100 - percent });

describe('caps, promotion gate and survey veto together', () => {
  it('applies the lowest of several caps and gives one reason', () => {
    const caps = [
      { measure: 'rate', below: 95, maxGrade: 'fairly-good' },
      { measure: 'index', below: 90, maxGrade: 'average' },
      { measure: 'rate', below: 99, maxGrade: 'good' },
    ];
    const outcome = gradeOne({ scheme: { caps }, counts: rate(89) });
    expect([outcome.grade, codes(outcome.reasons)]).toEqual(['average', ['CAP']]);
  });

  it('does not cap what exactly reaches the line', () => {
    const caps = [{ measure: 'rate', below: '90.00', maxGrade: 'average' }];
    expect(gradeOne({ scheme: { caps }, counts: rate(90) })).toMatchObject({ grade: 'good', reasons: [] });
  });

  it('gates after the cap and returns to the grade before', () => {
    const scheme = { caps: [{ measure: 'rate', below: 90, maxGrade: 'fairly-good' }], promotionGateRate: 80 };
    const outcome = gradeOne({ scheme, counts: rate(79), prior: 'poor' });
    expect(outcome).toMatchObject({ grade: 'poor', change: 0, extra: { filing: true } });
    expect([codes(outcome.reasons), codes(outcome.flags)]).toEqual([['CAP'], ['PROMOTION_GATED']]);
  });

  it('gates nothing at the line, without a better grade, without prior or without ballots', () => {
    const scheme = { promotionGateRate: 80, missing: 'renormalise' };
    expect(gradeOne({ scheme, counts: rate(80), prior: 'average' }).flags).toEqual([]);
    expect(gradeOne({ scheme, counts: rate(79), prior: 'good' }).flags).toEqual([]);
    expect(gradeOne({ scheme, counts: rate(79) })).toMatchObject({ flags: [], change: null });
    expect(codes(gradeOne({ scheme, prior: 'average' }).flags)).toEqual(['RENORMALISED']);
  });

  it('puts the survey veto above band, caps and gate', () => {
    const scheme = { caps: [{ measure: 'index', below: 60, maxGrade: 'average' }], promotionGateRate: 80 };
    const outcome = gradeOne({ scheme, counts: rate(49), prior: 'average' });
    expect(outcome).toMatchObject({ grade: 'poor', change: -1, score: '81.20' });
    expect([codes(outcome.reasons), codes(outcome.flags)]).toEqual([['V4'], []]);
  });

  it('gives the lowest grade on a veto even if the bands leave it out', () => {
    const bands = [
      [60, 'good'],
      [0, 'average'],
    ];
    expect(gradeOne({ scheme: { bands }, counts: rate(10) }).grade).toBe('poor');
  });

  it('counts the change of a vetoed subject too', () => {
    const facts = [{ kind: 'mass-petition', date: '2012-04-30' }];
    expect(gradeOne({ facts, counts: rate(90), prior: 'good' })).toMatchObject({
      grade: 'poor',
      change: -3,
      score: '93.50',
    });
  });

  it('sorts reasons by code', () => {
    const facts = [
      { kind: 'mass-petition', date: '2012-04-30' },
      { kind: 'last-activity', date: '2010-01-01' },
      { kind: 'election-overdue', months: 40 },
      { kind: 'discipline-case', date: '2012-01-01' },
      { kind: 'discipline-case', date: '2012-02-01' },
    ];
    expect(codes(gradeOne({ facts }).reasons)).toEqual(['V1', 'V2a', 'V2b', 'V3']);
  });
});

describe('trace', () => {
  it('shows a township clerk every sum in words', () => {
    const { messages } = campaignType.describe();
    const { trace } = gradeOne({
      self: '95',
      superior: '92',
      counts: { satisfied: 70, 'fairly-satisfied': 20, 'basically-satisfied': 8, dissatisfied: 2 },
    });
    const told = trace.map(({ step, inputs, output }) =>
      renderMessage(messages, 'en', `trace.${step}`, { ...inputs, output }),
    );
    expect(told).toEqual([
      'self: mean of 1 sheet(s), (95) ÷ 1 = 95.00',
      'mass: roster -, lowest turnout 0.1 asks for -; at least 10, but no more than two thirds of the roster, -; the larger counts: 10 valid ballots needed, 100 there (100 received)',
      'mass: satisfaction index, (70×1 + 20×0.8 + 8×0.6 + 2×0) ÷ 100 × 100 = 90.80',
      'mass: satisfaction rate, (70 + 20 + 8) ÷ 100 × 100 = 98.00 %',
      'superior: mean of 1 sheet(s), (92) ÷ 1 = 92.00',
      'Weighted score: (95.00×20 + 90.80×30 + 92.00×50) ÷ 100 = 92.24',
      'Satisfaction index 90.80, satisfaction rate 98.00 %; index must be at least 50 %: reached',
      '92.24 is at least 90: good',
    ]);
  });
});
