import type { GradingInput, JsonObject, SubjectInput } from '@pingyi/plugin-sdk';
import { breakdownsOf, isBreakdown, smallestCategory } from './breakdowns.js';

/** Committed data of one campaign, as plain rows. */
export interface CampaignData {
  readonly campaign: {
    readonly campaignType: string;
    readonly scheme: Record<string, unknown>;
    readonly asOf: string;
    readonly context: Record<string, unknown> | null;
    readonly seed: string | null;
    readonly groups: readonly GroupData[];
  };
  /** Chosen among units with equal scores, by decision. */
  readonly tieDecisions: readonly string[];
  readonly subjects: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly unitType: string;
    /** Head count by group. */
    readonly rosters: Readonly<Record<string, number | null>>;
    readonly panels: Readonly<Record<string, { readonly attended?: number | undefined; readonly issued?: number | undefined }>> | null;
    readonly field: string | null;
    readonly enteredValues: Record<string, unknown> | null;
  }[];
  readonly sheets: readonly {
    readonly unitId: string;
    readonly groupKey: string;
    readonly total: string;
    readonly raterUnitId: string | null;
    readonly values: Record<string, unknown> | null;
  }[];
  readonly tallies: readonly {
    readonly unitId: string;
    readonly groupKey: string;
    readonly questionRole: string;
    readonly optionCode: string;
    readonly count: number;
  }[];
  readonly issued: readonly { readonly unitId: string; readonly groupKey: string; readonly count: number }[];
  readonly facts: readonly { readonly unitId: string; readonly kind: string; readonly date: string | null; readonly months: number | null; readonly byUnitId: string | null }[];
  readonly priorGrades: ReadonlyMap<string, string>;
}

interface GroupData {
  readonly key: string;
  readonly kind: 'sheet' | 'ballot';
  readonly namesRater?: boolean | undefined;
  readonly isRecord?: boolean | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function groupBy<T extends { readonly unitId: string }>(rows: readonly T[]): (unitId: string) => readonly T[] {
  const byUnit = new Map<string, T[]>();
  for (const row of rows) {
    const list = byUnit.get(row.unitId);
    if (list) list.push(row);
    else byUnit.set(row.unitId, [row]);
  }
  return (unitId) => byUnit.get(unitId) ?? [];
}

/** The grading input of the contract (`pingyi/grading-input@1`); the order of the rows does not matter. */
export function assembleInput(data: CampaignData): GradingInput {
  const { campaign } = data;
  const sheetsOf = groupBy(data.sheets);
  const talliesOf = groupBy(data.tallies);
  const issuedOf = groupBy(data.issued);
  const factsOf = groupBy(data.facts);
  const subjects = data.subjects.map((subject): SubjectInput => {
    const prior = data.priorGrades.get(subject.unitId);
    return {
      id: subject.unitId,
      name: subject.unitName,
      unitType: subject.unitType,
      field: subject.field,
      ...(prior === undefined ? {} : { prior: { grade: prior } }),
      sheets: sheetEntries(campaign.groups, sheetsOf(subject.unitId)),
      ballots: ballotEntries(campaign, subject, talliesOf(subject.unitId), issuedOf(subject.unitId)),
      facts: factsOf(subject.unitId).map(({ kind, date, months, byUnitId }) => ({
        kind,
        ...(date === null ? {} : { date }),
        ...(months === null ? {} : { months }),
        ...(byUnitId === null ? {} : { by: byUnitId }),
      })).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      values: valuesOf(campaign.groups, sheetsOf(subject.unitId), subject.enteredValues),
    };
  });
  return {
    format: 'pingyi/grading-input@1',
    plugin: campaign.campaignType,
    // Stored as JSON, so it is JSON.
    scheme: campaign.scheme as JsonObject,
    asOf: campaign.asOf,
    seed: campaign.seed ?? '',
    context: { ...(campaign.context as JsonObject | null), ...(data.tieDecisions.length > 0 && { tieDecisions: [...data.tieDecisions] }) },
    subjects,
  };
}

function sheetEntries(groups: CampaignData['campaign']['groups'], sheets: readonly CampaignData['sheets'][number][]): NonNullable<SubjectInput['sheets']> {
  const entries: Mutable<NonNullable<SubjectInput['sheets']>> = {};
  for (const { key, namesRater } of groups.filter(({ kind, isRecord }) => kind === 'sheet' && !isRecord)) {
    const totals = sheets
      .filter(({ groupKey }) => groupKey === key)
      .map(({ total, raterUnitId }) => ({ ...(namesRater && raterUnitId !== null && { rater: raterUnitId }), total }));
    // Raters have no order; a fixed one keeps the hash of the input stable.
    if (totals.length > 0) entries[key] = totals.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return entries;
}

/**
 * What sheets and the office say of a unit: later groups over earlier ones, the office over all. A unit that has not
 * handed in the application of the campaign has not applied.
 */
function valuesOf(groups: readonly GroupData[], sheets: readonly CampaignData['sheets'][number][], entered: Record<string, unknown> | null): JsonObject {
  const values: Record<string, unknown> = {};
  for (const { key, isRecord } of groups) {
    const filled = sheets.filter(({ groupKey }) => groupKey === key);
    if (isRecord && filled.length === 0) values['applied'] = false;
    for (const sheet of filled) Object.assign(values, sheet.values);
  }
  // Stored as JSON, so it is JSON.
  return { ...values, ...entered } as JsonObject;
}

function ballotEntries(
  { groups, scheme }: CampaignData['campaign'],
  subject: CampaignData['subjects'][number],
  tallies: readonly CampaignData['tallies'][number][],
  issued: readonly CampaignData['issued'][number][],
): NonNullable<SubjectInput['ballots']> {
  const entries: Mutable<NonNullable<SubjectInput['ballots']>> = {};
  for (const { key } of groups.filter(({ kind }) => kind === 'ballot')) {
    const questions: Record<string, Record<string, number>> = {};
    const counted = tallies.filter(({ groupKey }) => groupKey === key);
    for (const { questionRole, optionCode, count } of counted) {
      if (!isBreakdown(questionRole)) (questions[questionRole] ??= {})[optionCode] = count;
    }
    const breakdowns = breakdownsOf(counted, smallestCategory(scheme));
    const { attended, issued: paper } = subject.panels?.[key] ?? {};
    const cards = issued.find(({ groupKey }) => groupKey === key)?.count;
    const handedOut = cards === undefined && paper === undefined ? undefined : (cards ?? 0) + (paper ?? 0);
    entries[key] = {
      roster: subject.rosters[key] ?? null,
      ...(handedOut === undefined ? {} : { issued: handedOut }),
      ...(attended === undefined ? {} : { attended }),
      questions,
      ...(Object.keys(breakdowns).length > 0 && { breakdowns }),
    };
  }
  return entries;
}
