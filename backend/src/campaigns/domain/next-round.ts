import { elementsOfForm, type JsonObject } from '@pingyi/form-definitions/vocabulary';
import type { ExceptionalDays } from '../../working-calendar/index.js';
import type { EvaluatorGroup, Phase } from './campaign-plan.js';
import { workingDayFrom, workingDayUntil } from './phase-proposal.js';

// What a round takes from the one before it. Days are `YYYY-MM-DD`.

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day so many years later; 29 February becomes the 28th where the year has none. */
export function yearsOn(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const then = year + years;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(then, 4)}-${pad(month, 2)}-${pad(Math.min(date, lastDayOf(then, month)), 2)}`;
}

/** After how many whole years the same day of the year has not passed yet; one at least, since a round follows the one before. */
export function yearsUntil(asOf: string, today: string): number {
  const between = Number(today.slice(0, 4)) - Number(asOf.slice(0, 4));
  return Math.max(1, yearsOn(asOf, between) < today ? between + 1 : between);
}

/**
 * Phases on the same days so many years later, or on the working days next to them: a first day moves on, a last day back, as far as the phase
 * keeps one day.
 */
export const phasesOn = (phases: readonly Phase[], years: number, exceptions: ExceptionalDays): Omit<Phase, 'id'>[] =>
  phases.map(({ name, kind, startsOn, endsOn }) => {
    const first = workingDayFrom(yearsOn(startsOn, years), exceptions);
    const last = workingDayUntil(yearsOn(endsOn, years), exceptions);
    return { name, kind, startsOn: first, endsOn: last < first ? first : last };
  });

/**
 * The name of a round: that of the one before with its year, or with the year behind it.
 * @param longest characters that fit
 */
export function nextName(name: string, asOf: string, nextAsOf: string, longest: number): string {
  const [year, next] = [asOf.slice(0, 4), nextAsOf.slice(0, 4)];
  if (name.includes(year)) return name.replaceAll(year, next);
  return `${name.slice(0, longest - next.length - 1)} ${next}`;
}

/** What was entered for the round before, without its days: those of one round are wrong in the next. */
export function contextWithoutDays(
  context: Readonly<Record<string, unknown>> | null,
  contextForm: JsonObject | undefined,
): Record<string, unknown> | null {
  if (context === null) return null;
  const days = new Set(
    [...elementsOfForm(contextForm ?? {})]
      .filter(({ json }) => json['inputType'] === 'date')
      .map(({ json }) => json['name']),
  );
  const kept = Object.entries(context).filter(([key]) => !days.has(key));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

/** A group as both rounds have it. */
type GroupForm = Pick<EvaluatorGroup, 'key' | 'formVersionId' | 'formCode' | 'formVersion' | 'variants'>;

/** The form of a group that is not the one of the round before; null where one of them has no such group. */
export interface ChangedForm<G extends GroupForm> {
  readonly group: string;
  readonly before: G | null;
  readonly now: G | null;
}

/** Groups whose form is another one, or another version, than in the round before. */
export function changedForms<G extends GroupForm>(before: readonly G[], now: readonly G[]): ChangedForm<G>[] {
  const [were, are] = [before, now].map((groups) => new Map(groups.flatMap(formsByPlace)));
  const places = [...new Set([...(were?.keys() ?? []), ...(are?.keys() ?? [])])];
  return places.flatMap((place) => {
    const [was = null, is = null] = [were?.get(place), are?.get(place)];
    const group = (is ?? was)?.key ?? '';
    return was?.formVersionId === is?.formVersionId ? [] : [{ group, before: was, now: is }];
  });
}

/** The group with each of its forms, by the types of units that the form is for. */
const formsByPlace = <G extends GroupForm>(group: G): [string, G][] => [
  [group.key, group],
  ...(group.variants ?? []).map(({ unitTypes, under, ...form }): [string, G] => [
    `${group.key} ${under ?? ''} ${[...unitTypes].sort().join(' ')}`,
    { ...group, ...form },
  ]),
];
