import { gradableTypes, type Band, type Exact, type JsonObject, type SchemeReader } from '@pingyi/plugin-sdk';
import { grades } from './titles.js';

/** A mandatory indicator (S1.2, S2.5-S2.7, S3.9): a share of a base, or a number. */
export interface Indicator {
  readonly id: string;
  readonly type: 'ratio' | 'number';
  /** Least percentage of the base, or least number. */
  readonly least: Exact;
}

/** An indicator that a type of units does not have. */
export interface Exemption {
  readonly unitType: string;
  readonly indicator: string;
}

export interface ResponsibilityScheme {
  readonly weights: ReadonlyMap<string, Exact>;
  readonly bands: readonly Band[];
  readonly indicators: readonly Indicator[];
  readonly exempt: readonly Exemption[];
  /** Best grade with a failed indicator. */
  readonly mandatoryCap: string;
}

export const defaults: JsonObject = {
  weights: { half: 40, annual: 60 },
  bands: [
    [90, 'excellent'],
    [80, 'good'],
    [60, 'qualified'],
    [0, 'unqualified'],
  ],
  indicators: [
    { id: 'staff', type: 'ratio', minPercent: 30 },
    { id: 'full-time-organisers', type: 'ratio', minPercent: 70 },
    { id: 'part-time-organisers', type: 'ratio', minPercent: 90 },
    { id: 'safe-villages', type: 'ratio', minPercent: 90 },
    { id: 'venue-coverage', type: 'ratio', minPercent: 100 },
    { id: 'practical-skills', type: 'ratio', minPercent: 80 },
    { id: 'member-projects', type: 'ratio', minPercent: 70 },
    { id: 'team-projects', type: 'ratio', minPercent: 90 },
    { id: 'training-days', type: 'number', min: 3 },
    { id: 'income-growth', type: 'number', min: 10 },
  ],
  // Counts of townships, villages and farmers are no matter of an office (our reading of S2.5-S2.7, S1.2 and S3.9).
  exempt: [
    { unitType: 'organ', indicator: 'full-time-organisers' },
    { unitType: 'organ', indicator: 'part-time-organisers' },
    { unitType: 'organ', indicator: 'safe-villages' },
    { unitType: 'organ', indicator: 'venue-coverage' },
    { unitType: 'organ', indicator: 'practical-skills' },
    { unitType: 'organ', indicator: 'team-projects' },
    { unitType: 'organ', indicator: 'income-growth' },
  ],
  mandatoryCap: 'good',
};

/** Reads a complete scheme; faults go into the reader (N10). */
export function readScheme(reader: SchemeReader): ResponsibilityScheme {
  const scheme: ResponsibilityScheme = {
    weights: reader.weights('weights', ['half', 'annual']),
    bands: reader.bands('bands', grades),
    indicators: reader.list('indicators', readIndicator),
    exempt: reader.list('exempt', (entry) => ({
      unitType: entry.choice('unitType', gradableTypes),
      indicator: entry.name('indicator'),
    })),
    mandatoryCap: reader.choice('mandatoryCap', grades),
  };
  scheme.indicators.forEach(({ id }, index) => {
    if (id !== '' && scheme.indicators.findIndex((other) => other.id === id) < index)
      reader.fail('E_SCHEME', 'indicators', index, 'id');
  });
  return scheme;
}

function readIndicator(reader: SchemeReader): Indicator {
  const [id, type] = [reader.name('id'), reader.choice('type', ['ratio', 'number'])];
  return { id, type, least: type === 'ratio' ? reader.percent('minPercent') : reader.number('min', {}) };
}
