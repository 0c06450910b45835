import {
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SampleRule,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { grades } from './titles.js';

export interface SurveyScheme extends SampleRule {
  readonly values: OptionValues;
  /** Weight per item id; `null` weighs every item alike. */
  readonly itemWeights: ReadonlyMap<string, Exact> | null;
  /** Rated answers that an item needs to count. */
  readonly minItemValid: number;
  readonly bands: readonly Band[];
  /** Satisfaction rate to be reached, in percent; `null` for none. */
  readonly targetRate: Exact | null;
  /** Categories with fewer valid answers are not shown (I5). */
  readonly suppressBelow: number;
}

export const defaults: JsonObject = {
  values: { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 },
  itemWeights: null,
  minValid: 20,
  minTurnout: '0.1',
  minItemValid: 5,
  bands: [
    [90, 'excellent'],
    [80, 'good'],
    [60, 'fair'],
    [0, 'poor'],
  ],
  targetRate: null,
  suppressBelow: 5,
};

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): SurveyScheme => ({
  values: reader.optionValues('values', scales.satisfaction),
  itemWeights: reader.itemWeights('itemWeights'),
  minValid: reader.integer('minValid', 0),
  minTurnout: reader.share('minTurnout'),
  minItemValid: reader.integer('minItemValid', 0),
  bands: reader.bands('bands', grades),
  targetRate: reader.percentOrNull('targetRate'),
  suppressBelow: reader.integer('suppressBelow', 0),
});
