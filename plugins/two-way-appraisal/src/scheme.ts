import {
  scales,
  type Band,
  type Exact,
  type JsonObject,
  type OptionValues,
  type SchemeReader,
} from '@pingyi/plugin-sdk';
import { grades, panelKeys } from './titles.js';

export interface TwoWayScheme {
  readonly weights: ReadonlyMap<string, Exact>;
  readonly values: OptionValues;
  readonly bands: readonly Band[];
  /** Share of the roster that must be present. */
  readonly quorum: Exact;
  /** Percent of 不称职 votes in a panel that decide the grade (P16). */
  readonly badPct: Exact;
  /** Percent of 优秀 and 称职 votes that the grade 优秀 needs in every panel (P16). */
  readonly goodPct: Exact;
  /** Largest share of those graded that may be 优秀 (P20); `null` for no limit. */
  readonly excellentQuota: Exact | null;
  readonly tie: 'manual' | 'exclude';
}

export const defaults: JsonObject = {
  weights: { superior: 60, mass: 40 },
  values: { excellent: 1, competent: '0.8', 'basically-competent': '0.6', incompetent: 0 },
  bands: [
    [90, 'excellent'],
    [80, 'competent'],
    [60, 'basically-competent'],
    [0, 'incompetent'],
  ],
  quorum: '2/3',
  badPct: 50,
  goodPct: 90,
  excellentQuota: '1/3',
  tie: 'manual',
};

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): TwoWayScheme => ({
  weights: reader.weights('weights', panelKeys),
  values: reader.optionValues('values', scales.competence),
  bands: reader.bands('bands', grades),
  quorum: reader.share('quorum'),
  badPct: reader.percent('badPct'),
  goodPct: reader.percent('goodPct'),
  excellentQuota: reader.shareOrNull('excellentQuota'),
  tie: reader.choice('tie', ['manual', 'exclude']),
});
