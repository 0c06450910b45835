import {
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { grades, groupKeys, panelKeys } from './titles.js';

export interface TargetsScheme {
  readonly weights: ReadonlyMap<string, Exact>;
  readonly values: OptionValues;
  readonly bands: readonly Band[];
  readonly minValid: number;
  /** Least share of the roster by panel. */
  readonly turnout: ReadonlyMap<string, Exact>;
  /** Percent of 不称职 votes in a panel that decide the grade (P16). */
  readonly badPct: Exact;
  readonly missing: 'incomplete' | 'renormalise';
  readonly trimFrom: number;
}

/** The three sources are those of the document (S1.15); every number is a practice or our assumption. */
export const defaults: JsonObject = {
  weights: { members: 30, villagers: 30, performance: 40 },
  values: { excellent: 1, competent: '0.8', 'basically-competent': '0.6', incompetent: 0 },
  bands: [
    [90, 'excellent'],
    [80, 'competent'],
    [60, 'basically-competent'],
    [0, 'incompetent'],
  ],
  minValid: 10,
  turnout: { members: '0.5', villagers: '0.1' },
  badPct: 50,
  missing: 'incomplete',
  trimFrom: 5,
};

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): TargetsScheme => ({
  weights: reader.weights('weights', groupKeys),
  values: reader.optionValues('values', scales.competence),
  bands: reader.bands('bands', grades),
  minValid: reader.integer('minValid', 0),
  turnout: reader.shares('turnout', panelKeys),
  badPct: reader.percent('badPct'),
  missing: reader.choice('missing', ['incomplete', 'renormalise']),
  trimFrom: reader.integer('trimFrom', 3),
});
