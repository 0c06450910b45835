import {
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SampleRule,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { incidents, tiers, type Incident } from './titles.js';

/** With such an incident inside the round the tier is at most `maxGrade`. */
export interface IncidentCap {
  readonly fact: Incident;
  readonly maxGrade: string;
}

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
  readonly incidentCaps: readonly IncidentCap[];
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
  incidentCaps: [],
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
  incidentCaps: reader.list('incidentCaps', (cap) => ({
    fact: cap.choice('fact', incidents),
    maxGrade: cap.choice('maxGrade', tiers),
  })),
});
