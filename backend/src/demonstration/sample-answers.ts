import type { RandomSource } from './random-source.js';

/** The seven items of the self-assessment and their maxima, in half points. */
const items = [
  ['setup', 20],
  ['leadership', 30],
  ['rules', 30],
  ['venue', 20],
  ['support', 20],
  ['role', 50],
  ['people', 30],
] as const;

type Items = readonly (readonly [item: string, maximum: number])[];

/**
 * Splits a total over items in proportion to their maxima, which are in half points and add up to 200.
 * @param total points out of 100, in half points
 */
export function splitTotal(total: number, of: Items): Record<string, number> {
  const wanted = Math.round(total * 2);
  const halves = of.map(([, maximum]) => Math.floor((maximum * wanted) / 200));
  let missing = wanted - halves.reduce((sum, half) => sum + half, 0);
  for (let at = 0; missing > 0; at = (at + 1) % of.length) {
    if ((halves[at] ?? 0) < (of[at]?.[1] ?? 0)) {
      halves[at] = (halves[at] ?? 0) + 1;
      missing--;
    }
  }
  return Object.fromEntries(of.map(([item], at) => [item, (halves[at] ?? 0) / 2]));
}

const declarations = { 'veto-discipline': 'no', 'veto-standing': 'no', 'veto-petition': 'no' } as const;

/** A self-assessment that adds up to `total`, with the grounds that its form asks for. */
export function selfAssessmentAnswers(total: number): Record<string, unknown> {
  const scores = splitTotal(total, items);
  const answers: Record<string, unknown> = {};
  for (const [item, maximum] of items) {
    const score = scores[item] ?? 0;
    answers[`${item}-score`] = score;
    if (score * 20 >= maximum * 9) answers[`${item}-basis`] = '制度齐全，台账完整，见会议记录和现场照片。';
    if (score * 20 < maximum * 6) answers[`${item}-problem`] = '落实不够经常；由支部书记负责，三个月内补齐。';
  }
  return { ...answers, problems: '党员外出较多，集中学习参加率有待提高。', 'target-grade': 'good', ...declarations };
}

/** Points from which the superiors of the demonstration recommend a unit as service-oriented (S5.8). */
const recommendedFrom = 96;

/** A superior's sheet that adds up to `total`. */
export function superiorAssessmentAnswers(total: number): Record<string, unknown> {
  const scores = Object.entries(splitTotal(total, items)).map(([item, score]) => [`${item}-score`, score]);
  return {
    ...Object.fromEntries(scores),
    'verified-by': ['documents', 'site-visit'],
    ...declarations,
    ...(total < recommendedFrom
      ? { 'recommend-service': 'no' }
      : {
          'recommend-service': 'yes',
          'service-conditions-reason': '便民服务室天天有人值班，办事流程上墙，代办员包片到组。',
          'service-results-reason': '全年代办事项样样有登记、有回音，群众不出村就能办成事。',
        }),
  };
}

export const satisfactionOptions = [
  'satisfied',
  'fairly-satisfied',
  'basically-satisfied',
  'dissatisfied',
  'unknown',
] as const;
export type SatisfactionOption = (typeof satisfactionOptions)[number];

const ballotItems = ['leadership', 'members', 'working-system', 'results', 'reputation'] as const;

/** A resident's ballot whose five items scatter a little around the overall answer. */
export function ballotAnswers(random: RandomSource, overall: SatisfactionOption): Record<string, unknown> {
  const around = (): SatisfactionOption => {
    if (overall === 'unknown') return 'unknown';
    const at = satisfactionOptions.indexOf(overall) + random.integer(-1, 1);
    return satisfactionOptions[Math.min(3, Math.max(0, at))] ?? overall;
  };
  return { ...Object.fromEntries(ballotItems.map((item) => [item, around()])), overall };
}

/** Who a resident says to be; a few leave it open. */
export function identityAnswer(at: number): Record<string, unknown> {
  const identity = identities[(at * 7) % 10];
  return identity === undefined ? {} : { 'respondent-role': identity };
}

/** What was missed by whoever is dissatisfied with anything; the form asks nobody else. */
export const reasonsAnswer = (at: number, answers: Record<string, unknown>): Record<string, unknown> =>
  Object.values(answers).includes('dissatisfied') && at % 4 !== 3 ? { reasons: missed[at % missed.length] } : {};

const identities = [
  'resident',
  'resident',
  'party-member',
  'resident',
  'service-user',
  'party-member',
  'resident',
  'party-member',
  'resident',
] as const;
const missed = [['not-open'], ['poor-service', 'work-style'], ['unfair'], ['not-open', 'poor-service']] as const;

/** Draws an overall answer for a unit whose standing runs from 0 (poor) to 1 (excellent). */
export function drawOverall(random: RandomSource, standing: number): SatisfactionOption {
  const draw = random.next();
  if (draw < 0.04) return 'unknown';
  const limits = [0.2 + 0.6 * standing, 0.5 + 0.42 * standing, 0.75 + 0.22 * standing];
  const at = limits.findIndex((limit) => random.next() < limit);
  return satisfactionOptions[at === -1 ? 3 : at] ?? 'dissatisfied';
}
