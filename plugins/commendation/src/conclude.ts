import {
  addWorkingDays,
  sortedTexts,
  tieDecisionsOf,
  type CampaignInput,
  type Conclusion,
  type Draft,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { candidateOf, type Candidate } from './candidate.js';
import { contextOf } from './context.js';
import type { CommendationScheme } from './scheme.js';
import { selectInField, settledChange, type FieldResult } from './selection.js';

/** Selects in every field as many as it has places (domain 3.8). */
export function conclude(drafts: readonly Draft[], scheme: CommendationScheme, campaign: CampaignInput): Conclusion {
  const context = contextOf(campaign);
  const candidates = drafts.flatMap((draft) => candidateOf(draft) ?? []);
  const rule = { tie: scheme.tie, chosen: tieDecisionsOf(campaign) };
  const results = new Map<string | null, FieldResult>();
  for (const [field, members] of byField(candidates)) {
    results.set(field, selectInField(members, placesOf(field, context.quota), context.objectionsUpheld, rule));
  }
  const idsOf = (choose: (result: FieldResult) => readonly Candidate[]): JsonObject =>
    Object.fromEntries(
      sortedTexts(context.quota.keys()).map((field) => {
        const result = results.get(field);
        return [field, result ? sortedTexts(choose(result).map(({ id }) => id)) : []];
      }),
    );
  return {
    changes: candidates.flatMap((candidate) => {
      const result = results.get(candidate.field);
      return result ? [settledChange(candidate, result, placesOf(candidate.field, context.quota))] : [];
    }),
    aggregate: {
      selected: idsOf(({ selected }) => selected),
      substitutes: idsOf(({ substitutes }) => substitutes),
      publicityEnds:
        context.published === null
          ? null
          : addWorkingDays(context.published, scheme.publicityDays, context.holidays, context.workdays),
    },
  };
}

function byField(candidates: readonly Candidate[]): Map<string | null, Candidate[]> {
  const fields = new Map<string | null, Candidate[]>();
  for (const candidate of candidates) {
    const members = fields.get(candidate.field);
    if (members) members.push(candidate);
    else fields.set(candidate.field, [candidate]);
  }
  return fields;
}

/** A field without quota selects nobody. */
const placesOf = (field: string | null, quota: ReadonlyMap<string, number>): number =>
  field === null ? 0 : (quota.get(field) ?? 0);
