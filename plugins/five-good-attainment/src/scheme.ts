import type { Exact, JsonObject, SchemeReader } from '@pingyi/plugin-sdk';

export interface FiveGoodScheme {
  /** Score from which a unit attains. */
  readonly pass: Exact;
  /** Least score of every dimension. */
  readonly dimensionFloor: Exact;
  /** Percent of the units of a type that should attain (S3.5). */
  readonly target: Exact;
  /** Percent of failed spot checks above which all claims are returned (S3.4). */
  readonly spotMaxFailPct: Exact;
}

export const defaults: JsonObject = { pass: 85, dimensionFloor: 60, target: 80, spotMaxFailPct: 20 };

/** Reads a complete scheme; faults go into the reader (N10). */
export const readScheme = (reader: SchemeReader): FiveGoodScheme => ({
  pass: reader.percent('pass'),
  dimensionFloor: reader.percent('dimensionFloor'),
  target: reader.percent('target'),
  spotMaxFailPct: reader.percent('spotMaxFailPct'),
});
