import {
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SampleRule,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { grades, groupKeys } from './titles.js';

export interface StarScheme extends SampleRule {
  readonly weights: ReadonlyMap<string, Exact>;
  readonly values: OptionValues;
  readonly bands: readonly Band[];
  readonly trimFrom: number;
  /** What satisfaction is measured by: the index (N5) or the rate (N6). */
  readonly capMeasure: 'index' | 'rate';
  /** Below this satisfaction two stars are the most. */
  readonly capBelow: Exact;
  /** Largest share of the units of a kind with five stars; `null` for no limit. */
  readonly fiveStarQuota: Exact | null;
  /** The same for four stars. */
  readonly fourStarQuota: Exact | null;
  /** Working days of public notice. */
  readonly publicityDays: number;
  readonly tie: 'manual' | 'exclude';
}

/** Points, places, the line of satisfaction and the notice are those of P26, the weight of residents that of P8; the rest is assumed. */
export const defaults: JsonObject = {
  weights: { self: 0, review: 70, mass: 30 },
  values: { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 },
  bands: [
    [90, 'five-stars'],
    [80, 'four-stars'],
    [70, 'three-stars'],
    [60, 'two-stars'],
    [0, 'no-stars'],
  ],
  minValid: 10,
  minTurnout: '0.1',
  trimFrom: 5,
  capMeasure: 'index',
  capBelow: 60,
  fiveStarQuota: '0.1',
  fourStarQuota: '0.2',
  publicityDays: 5,
  tie: 'manual',
};

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): StarScheme => ({
  weights: reader.weights('weights', groupKeys),
  values: reader.optionValues('values', scales.satisfaction),
  bands: reader.bands('bands', grades),
  minValid: reader.integer('minValid', 0),
  minTurnout: reader.share('minTurnout'),
  trimFrom: reader.integer('trimFrom', 3),
  capMeasure: reader.choice('capMeasure', ['index', 'rate']),
  capBelow: reader.percent('capBelow'),
  fiveStarQuota: reader.shareOrNull('fiveStarQuota'),
  fourStarQuota: reader.shareOrNull('fourStarQuota'),
  publicityDays: reader.integer('publicityDays', 0, 365),
  tie: reader.choice('tie', ['manual', 'exclude']),
});
