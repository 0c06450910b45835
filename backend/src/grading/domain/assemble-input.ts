import type { GradingInput, JsonObject, SubjectInput } from '@pingyi/plugin-sdk';

/** Committed data of one campaign, as plain rows. */
export interface CampaignData {
  readonly campaign: {
    readonly campaignType: string;
    readonly scheme: Record<string, unknown>;
    readonly asOf: string;
    readonly groups: readonly { readonly key: string; readonly kind: 'sheet' | 'ballot' }[];
  };
  readonly subjects: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly unitType: string;
    readonly roster: number | null;
  }[];
  readonly sheets: readonly { readonly unitId: string; readonly groupKey: string; readonly total: string }[];
  readonly tallies: readonly {
    readonly unitId: string;
    readonly groupKey: string;
    readonly questionRole: string;
    readonly optionCode: string;
    readonly count: number;
  }[];
  readonly issued: readonly { readonly unitId: string; readonly groupKey: string; readonly count: number }[];
  readonly facts: readonly { readonly unitId: string; readonly kind: string; readonly date: string | null; readonly months: number | null }[];
  readonly priorGrades: ReadonlyMap<string, string>;
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
      field: null,
      ...(prior === undefined ? {} : { prior: { grade: prior } }),
      sheets: sheetEntries(campaign.groups, sheetsOf(subject.unitId)),
      ballots: ballotEntries(campaign.groups, subject.roster, talliesOf(subject.unitId), issuedOf(subject.unitId)),
      facts: factsOf(subject.unitId).map(({ kind, date, months }) => ({
        kind,
        ...(date === null ? {} : { date }),
        ...(months === null ? {} : { months }),
      })).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      values: {},
    };
  });
  return {
    format: 'pingyi/grading-input@1',
    plugin: campaign.campaignType,
    // Stored as JSON, so it is JSON.
    scheme: campaign.scheme as JsonObject,
    asOf: campaign.asOf,
    seed: '',
    context: {},
    subjects,
  };
}

function sheetEntries(groups: CampaignData['campaign']['groups'], sheets: readonly CampaignData['sheets'][number][]): NonNullable<SubjectInput['sheets']> {
  const entries: Mutable<NonNullable<SubjectInput['sheets']>> = {};
  for (const { key } of groups.filter(({ kind }) => kind === 'sheet')) {
    const totals = sheets.filter(({ groupKey }) => groupKey === key).map(({ total }) => ({ total }));
    // Raters have no order; a fixed one keeps the hash of the input stable.
    if (totals.length > 0) entries[key] = totals.sort((a, b) => (a.total < b.total ? -1 : 1));
  }
  return entries;
}

function ballotEntries(
  groups: CampaignData['campaign']['groups'],
  roster: number | null,
  tallies: readonly CampaignData['tallies'][number][],
  issued: readonly CampaignData['issued'][number][],
): NonNullable<SubjectInput['ballots']> {
  const entries: Mutable<NonNullable<SubjectInput['ballots']>> = {};
  for (const { key } of groups.filter(({ kind }) => kind === 'ballot')) {
    const questions: Record<string, Record<string, number>> = {};
    for (const { groupKey, questionRole, optionCode, count } of tallies) {
      if (groupKey === key) (questions[questionRole] ??= {})[optionCode] = count;
    }
    const cards = issued.find(({ groupKey }) => groupKey === key)?.count;
    entries[key] = { roster, ...(cards === undefined ? {} : { issued: cards }), questions };
  }
  return entries;
}
