import {
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SampleRule,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { tiers } from './titles.js';

export interface TieringScheme extends SampleRule {
  readonly weights: ReadonlyMap<string, Exact>;
  readonly values: OptionValues;
  readonly bands: readonly Band[];
  /** Share of villages that should reach the standard, in percent. */
  readonly target: Exact;
  /** Share of the weak villages that should be lifted, in percent. */
  readonly promote: Exact;
  /** Percentage points below a target that still count as about met. */
  readonly tolerancePp: Exact;
}

export const defaults: JsonObject = {
  weights: { verification: 80, mass: 20 },
  values: { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 },
  bands: [
    [90, 'model'],
    [80, 'advanced'],
    [60, 'qualified'],
    [50, 'weak'],
    [0, 'feeble'],
  ],
  minValid: 10,
  minTurnout: '0.1',
  target: 75,
  promote: 10,
  tolerancePp: 2,
};

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): TieringScheme => ({
  weights: reader.weights('weights', ['verification', 'mass']),
  values: reader.optionValues('values', scales.satisfaction),
  bands: reader.bands('bands', tiers),
  minValid: reader.integer('minValid', 0),
  minTurnout: reader.share('minTurnout'),
  target: reader.percent('target'),
  promote: reader.percent('promote'),
  tolerancePp: reader.percent('tolerancePp'),
});
