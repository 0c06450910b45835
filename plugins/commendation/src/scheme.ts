import {
  scales,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SampleRule,
  type SchemeReader,
} from '@pingyi/plugin-sdk';

export interface CommendationScheme extends SampleRule {
  readonly weights: ReadonlyMap<string, Exact>;
  /** Least recognition index. */
  readonly minRecognition: Exact;
  readonly values: OptionValues;
  readonly trimFrom: number;
  /** Working days of public notice (P25, P26). */
  readonly publicityDays: number;
  readonly tie: 'manual' | 'exclude';
}

export const defaults: JsonObject = {
  weights: { achievement: 60, recognition: 40 },
  minRecognition: 80,
  values: { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 },
  minValid: 10,
  minTurnout: '0.1',
  trimFrom: 5,
  publicityDays: 5,
  tie: 'manual',
};

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): CommendationScheme => ({
  weights: reader.weights('weights', ['achievement', 'recognition']),
  minRecognition: reader.percent('minRecognition'),
  values: reader.optionValues('values', scales.satisfaction),
  minValid: reader.integer('minValid', 0),
  minTurnout: reader.share('minTurnout'),
  trimFrom: reader.integer('trimFrom', 3),
  publicityDays: reader.integer('publicityDays', 0, 365),
  tie: reader.choice('tie', ['manual', 'exclude']),
});
