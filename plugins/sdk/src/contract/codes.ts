/** Option codes of a scale, best first; `unknown` and `abstain` are accepted on every scale and never rated. */
export const scales = {
  /** 4S 满意、较满意、基本满意、不满意 */
  satisfaction: ['satisfied', 'fairly-satisfied', 'basically-satisfied', 'dissatisfied'],
  /** 已兑现、部分兑现、未兑现 */
  fulfilment: ['kept', 'partly-kept', 'not-kept'],
  /** 好、较好、一般、差 */
  appraisal: ['good', 'fairly-good', 'average', 'poor'],
  /** 优秀、称职、基本称职、不称职 */
  competence: ['excellent', 'competent', 'basically-competent', 'incompetent'],
} as const satisfies Record<string, readonly string[]>;
export type ScaleName = keyof typeof scales;

/** 不了解、弃权: received but not valid (N5). */
export const unratedOptions = ['unknown', 'abstain'] as const;

/** Unit types of the grading contract. */
export const unitTypes = [
  'township-committee',
  'street-committee',
  'village',
  'suburban-neighbourhood',
  'community',
  'non-public-enterprise',
  'social-organisation',
  'organ',
  'institution',
  'service-window',
  'station',
] as const;

/** Those with the county committee, which only a campaign type grades that names it in `units.types`. */
export const gradableTypes = ['county-committee', ...unitTypes] as const;
export type GradableType = (typeof gradableTypes)[number];

/** 市、县区、乡镇街道、村社区、单位. */
export const unitLevels = ['city', 'county', 'township', 'village', 'unit'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export const statuses = [
  'FINAL',
  'INCOMPLETE',
  'INSUFFICIENT_SAMPLE',
  'INVALID_COUNT',
  'NO_QUORUM',
  'PENDING_DECISION',
  'EXCLUDED',
  'NOT_APPLIED',
  'NOT_ASSESSED',
  'REMOVED',
] as const;
export type Status = (typeof statuses)[number];

export type ConfigErrorCode = 'E_WEIGHTS_SUM' | 'E_BANDS' | 'E_VALUE_RANGE' | 'E_VETO_UNREACHABLE' | 'E_SCHEME';

export type InputErrorCode =
  | 'E_FORMAT'
  | 'E_PLUGIN_UNKNOWN'
  | 'E_OPTION_UNKNOWN'
  | 'E_COUNT'
  | 'E_NUMBER'
  | 'E_DATE'
  | 'E_DUPLICATE'
  | 'E_GROUP_UNKNOWN'
  | 'E_RATER_UNKNOWN'
  | 'E_FACT_UNKNOWN'
  | 'E_VETO_NOT_COMPETENT'
  | 'E_INDICATOR_UNKNOWN'
  | 'E_GRADE_UNKNOWN'
  | 'E_UNIT_TYPE'
  | 'E_WEIGHTS_SUM';

/** A fault of the grading scheme; `path` is a JSON pointer into the input, such as `/scheme/weights`. */
export interface ConfigError {
  readonly code: ConfigErrorCode;
  readonly path: string;
}

/** A fault of the input; `path` is a JSON pointer into it, such as `/subjects/0/sheets/self/0/total`. */
export interface InputError {
  readonly code: InputErrorCode;
  readonly path: string;
}
