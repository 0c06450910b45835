import {
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { grades, groupKeys } from './titles.js';

export interface AppraisalScheme {
  readonly weights: ReadonlyMap<string, Exact>;
  /** Percent of a group's score that come from the commitments (`fulfilment`) and from the overall question. */
  readonly mix: ReadonlyMap<string, Exact>;
  readonly overallValues: OptionValues;
  readonly fulfilmentValues: OptionValues;
  readonly bands: readonly Band[];
  readonly minValid: number;
  /** Lowest turnout of each group, 0 to 1. */
  readonly turnout: ReadonlyMap<string, Exact>;
  readonly missing: 'incomplete' | 'renormalise';
}

export const defaults: JsonObject = {
  weights: { members: 40, masses: 60 },
  mix: { fulfilment: 50, overall: 50 },
  overallValues: { good: 1, 'fairly-good': '0.8', average: '0.6', poor: 0 },
  fulfilmentValues: { kept: 1, 'partly-kept': '0.5', 'not-kept': 0 },
  bands: [
    [90, 'good'],
    [80, 'fairly-good'],
    [60, 'average'],
    [0, 'poor'],
  ],
  minValid: 10,
  turnout: { members: '0.5', masses: '0.1' },
  missing: 'incomplete',
};

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): AppraisalScheme => ({
  weights: reader.weights('weights', groupKeys),
  mix: reader.weights('mix', ['fulfilment', 'overall']),
  overallValues: reader.optionValues('overallValues', scales.appraisal),
  fulfilmentValues: reader.optionValues('fulfilmentValues', scales.fulfilment),
  bands: reader.bands('bands', grades),
  minValid: reader.integer('minValid', 0),
  turnout: reader.shares('turnout', groupKeys),
  missing: reader.choice('missing', ['incomplete', 'renormalise']),
});
