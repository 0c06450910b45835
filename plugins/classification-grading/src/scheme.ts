import {
  checkVetoReachable,
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { grades } from './grades.js';

/** What satisfaction is measured by: the index (N5) or the rate (N6). */
export type Measure = 'index' | 'rate';

/** Below this measure the grade is at most `maxGrade`. */
export interface Cap {
  readonly measure: Measure;
  readonly below: Exact;
  readonly maxGrade: string;
}

/** A checked scheme of classification grading. */
export interface ClassificationScheme {
  readonly weights: ReadonlyMap<string, Exact>;
  readonly values: OptionValues;
  readonly bands: readonly Band[];
  readonly minValid: number;
  readonly minTurnout: Exact;
  readonly missing: 'incomplete' | 'renormalise';
  readonly vetoMeasure: Measure;
  readonly vetoBelow: Exact;
  readonly overdueMonths: number;
  readonly caps: readonly Cap[];
  readonly promotionGateRate: Exact | null;
  readonly trimFrom: number;
}

/** Names of grades and the veto line are the seed's (S5.5, S5.7); weights, bands and floors are practice (P1, P2, P5, P8). */
export const defaults: JsonObject = {
  weights: { self: 20, mass: 30, superior: 50 },
  values: { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 },
  bands: [
    [90, 'good'],
    [80, 'fairly-good'],
    [60, 'average'],
    [0, 'poor'],
  ],
  minValid: 10,
  minTurnout: '0.1',
  missing: 'incomplete',
  vetoMeasure: 'index',
  vetoBelow: 50,
  overdueMonths: 12,
  caps: [],
  promotionGateRate: null,
  trimFrom: 5,
};

/** Reads a complete scheme; faults go into the reader (N10). */
export function readScheme(reader: SchemeReader): ClassificationScheme {
  const scheme: ClassificationScheme = {
    weights: reader.weights('weights', ['self', 'mass', 'superior']),
    values: reader.optionValues('values', scales.satisfaction),
    bands: reader.bands('bands', grades),
    minValid: reader.integer('minValid', 0),
    minTurnout: reader.share('minTurnout'),
    missing: reader.choice('missing', ['incomplete', 'renormalise']),
    vetoMeasure: reader.choice('vetoMeasure', ['index', 'rate']),
    vetoBelow: reader.percent('vetoBelow'),
    overdueMonths: reader.integer('overdueMonths', 1),
    caps: reader.list('caps', (cap) => ({
      measure: cap.choice('measure', ['index', 'rate']),
      below: cap.percent('below'),
      maxGrade: cap.choice('maxGrade', grades),
    })),
    promotionGateRate: reader.percentOrNull('promotionGateRate'),
    trimFrom: reader.integer('trimFrom', 3),
  };
  if (scheme.vetoMeasure === 'index' && reader.sound('values', 'vetoMeasure', 'vetoBelow')) {
    checkVetoReachable(reader, 'values', scheme.values, scheme.vetoBelow);
  }
  return scheme;
}
