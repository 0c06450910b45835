import type { GradeDescription } from './grade-description.js';
import type { JsonObject, LocalizedText } from './localized-text.js';

/** The state of the platform after which stages may follow: what makes a result has been handed in by then. */
export const resultState = 'COMPUTED';

/** What a stage may take in: `objections` against who was named, and `rulings` on them, beside what may still correct a result. */
export const stageIntakes = ['facts', 'evidence', 'corrections', 'objections', 'rulings'] as const;
export type StageIntake = (typeof stageIntakes)[number];

/** What may be done in a stage without leaving it for another one; `reopen` takes the campaign back before its result. */
export const stageActs = ['grade', 'announce', 'reopen'] as const;
export type StageAct = (typeof stageActs)[number];

/** What can stand against entering a stage; the platform knows how to tell. */
export const stageObstacles = [
  /** The newest result is not public. */
  'result-unpublished',
  /** An objection was upheld after the newest result. */
  'result-outdated',
  /** Equals at the cut of a quota wait for a decision. */
  'ties-waiting',
  /** Nobody has ruled on an objection yet. */
  'objections-waiting',
  /** Nobody is named who has not been posted before. */
  'nobody-to-post',
  /** Somebody is named who has not been posted. */
  'somebody-unposted',
] as const;
export type StageObstacle = (typeof stageObstacles)[number];

/** A public notice that a stage is: it lasts until the last of its working days is over, and nobody leaves it before. */
export interface NoticeDescription {
  /** Those who are named: whoever has one of these grades and was not posted before. */
  readonly grades: readonly string[];
  /** Key of the scheme that says how many working days it lasts, the day of posting not counted. */
  readonly workingDays: string;
  /** Key of the context that lists the holidays. */
  readonly holidays: string;
}

/** A part of a campaign's life that its type adds after the result. */
export interface StageDescription {
  /** Capital letters and hyphens, up to twelve; none of the states of the platform, whose stage could never be entered. */
  readonly code: string;
  readonly title: LocalizedText;
  /** The step that leads there, as a button says it. */
  readonly step: LocalizedText;
  /** What that step does. */
  readonly hint: LocalizedText;
  /** `COMPUTED`, or codes of stages, from which it can be entered. */
  readonly after: readonly string[];
  readonly accepts: readonly StageIntake[];
  readonly may: readonly StageAct[];
  readonly stoppedBy: readonly StageObstacle[];
  readonly notice?: NoticeDescription;
}

/** What stages stand on. */
interface Described {
  readonly stages?: readonly StageDescription[];
  readonly grades: readonly GradeDescription[];
  readonly defaults: JsonObject;
}

const codePattern = /^[A-Z][A-Z-]{1,11}$/;

/**
 * What is wrong with the stages of a type, a line each: codes, stages that nothing leads to or that nobody gets out of, notices without
 * length or without grades.
 */
export function faultsOfStages({ stages = [], grades, defaults }: Described): string[] {
  const codes = stages.map(({ code }) => code);
  const reached = reachedFrom(resultState, stages);
  return stages.flatMap(({ code, after, may, notice }, index) => [
    ...fault(codePattern.test(code) && code !== resultState, `stage ${code}: no code of a stage`),
    ...fault(codes.indexOf(code) === index, `stage ${code}: a code occurs twice`),
    ...after.flatMap((before) =>
      fault(before === resultState || codes.includes(before), `stage ${code}: there is no stage ${before}`),
    ),
    ...fault(reached.has(code), `stage ${code}: nothing leads to it`),
    ...fault(
      may.includes('reopen') || stages.some((next) => next.code !== code && next.after.includes(code)),
      `stage ${code}: nothing leads out of it`,
    ),
    ...(notice?.grades ?? []).flatMap((grade) =>
      fault(
        grades.some((known) => known.code === grade),
        `stage ${code}: there is no grade ${grade}`,
      ),
    ),
    ...fault(
      !notice || Number.isInteger(defaults[notice.workingDays]),
      `stage ${code}: the scheme has no number ${notice?.workingDays}`,
    ),
  ]);
}

function reachedFrom(start: string, stages: readonly StageDescription[]): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set that grows is walked on to its end.
  for (const place of reached) for (const { code, after } of stages) if (after.includes(place)) reached.add(code);
  return reached;
}

const fault = (holds: boolean, line: string): string[] => (holds ? [] : [line]);
