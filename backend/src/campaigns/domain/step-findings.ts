import type { FieldProblem } from '../../common/problem/problem.error.js';
import { isWorkingDay, type ExceptionalDays } from '../../working-calendar/index.js';
import { isOwnSheet, phaseKindOfGroup, type EvaluatorGroup, type Phase } from './campaign-plan.js';
import { rosterOf } from './subject-data.js';

/** What can be found before a step; the codes are texts of the console. */
export const findingCodes = [
  'no-subjects',
  'units-not-gradable',
  'no-groups',
  'form-retired',
  'phase-order',
  'plugin-changed',
  'scheme-invalid',
  'no-phase',
  'phase-day-off',
  'heads-unknown',
  'no-assessor',
  'before-last-day',
  'sheets-missing',
  'panels-unsigned',
  'facts-waiting',
  'figures-waiting',
  'thin-groups',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface FoundUnit {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
}

export interface StepFinding {
  readonly code: FindingCode;
  /** The places that must be mended first; none = the finding only warns. */
  readonly problems: readonly FieldProblem[];
  /** How many there are: units, or what the code names. */
  readonly count: number;
  readonly units: readonly FoundUnit[];
}

/** How many units a finding names. */
const named = 5;

/** A finding that stops the step. */
export const stops = (code: FindingCode, problems: readonly FieldProblem[]): StepFinding[] =>
  problems.length === 0 ? [] : [{ code, problems, count: problems.length, units: [] }];

/** A finding that stops the step and names the first units. */
export const stopsAt = (
  code: FindingCode,
  problem: Omit<FieldProblem, 'params'>,
  { first, total }: { readonly first: readonly FoundUnit[]; readonly total: number },
): StepFinding[] =>
  total === 0
    ? []
    : [
        {
          code,
          problems: [
            ...first.map(({ unitName }) => ({ ...problem, params: { unit: unitName } })),
            ...furtherUnits(problem.pointer, total - first.length),
          ],
          count: total,
          units: first.slice(0, named),
        },
      ];

/** The end of a refusal that names the first units only: how many more there are. */
export const furtherUnits = (pointer: string, count: number): FieldProblem[] =>
  count > 0 ? [{ pointer, code: 'further-units', params: { count } }] : [];

/** A finding that only warns. */
export const warns = (code: FindingCode, count: number): StepFinding[] =>
  count === 0 ? [] : [{ code, problems: [], count, units: [] }];

export const warnsAbout = (code: FindingCode, units: readonly FoundUnit[]): StepFinding[] =>
  warns(code, units.length).map((finding) => ({ ...finding, units: units.slice(0, named) }));

export const isStopping = ({ problems }: StepFinding): boolean => problems.length > 0;

type Planned = { readonly groups: readonly EvaluatorGroup[]; readonly phases: readonly Phase[] };

/** Groups whose kind has no phase, so that they may hand in on any day. */
export const groupsWithoutPhase = ({ groups, phases }: Planned): EvaluatorGroup[] =>
  groups.filter((group) => !phases.some(({ kind }) => kind === phaseKindOfGroup(group)));

/** Phases whose first or last day is one on which nobody of the office works. */
export const phasesOnDaysOff = ({ phases }: Pick<Planned, 'phases'>, exceptions: ExceptionalDays): Phase[] =>
  phases.filter(({ startsOn, endsOn }) => [startsOn, endsOn].some((day) => !isWorkingDay(day, exceptions)));

/** Phases of those who hand in that have not ended on a day. */
export const phasesStillRunning = ({ groups, phases }: Planned, today: string): Phase[] =>
  phases.filter(({ kind, endsOn }) => endsOn >= today && groups.some((group) => phaseKindOfGroup(group) === kind));

/** Units for which the head count of a ballot group is not known, so that no sample can be required of them (N7). */
export const unitsWithoutHeads = <S extends Parameters<typeof rosterOf>[0]>(
  { groups }: Planned,
  subjects: readonly S[],
): S[] =>
  subjects.filter((subject) => groups.some((group) => group.kind === 'ballot' && rosterOf(subject, group) === null));

/** Groups of sheets that others fill in about a unit. */
export const assessedBy = ({ groups }: Planned): EvaluatorGroup[] =>
  groups.filter((group) => group.kind === 'sheet' && !isOwnSheet(group) && !group.isRecord);
