import {
  compareText,
  hundred,
  isCount,
  isRecord,
  member,
  parseExact,
  sum,
  unitTypes,
  zero,
  type Exact,
  type CampaignInput,
  type InputErrors,
} from '@pingyi/plugin-sdk';

/** A department of the joint meeting (S3.2). */
export interface Department {
  readonly id: string;
  readonly weight: Exact;
  readonly dimension: string;
  readonly mayVeto: boolean;
}

/** Units of a type that have attained, of all. */
export interface Share {
  readonly attained: number;
  readonly total: number;
}

/** Reads the departments; faults go into `errors`. */
export function departmentsOf({ departments }: CampaignInput['context'], errors?: InputErrors): Department[] {
  if (departments !== undefined && !Array.isArray(departments))
    return (errors?.add('E_FORMAT', 'context', 'departments'), []);
  const read = ((departments ?? []) as readonly unknown[]).map((entry, index) => readDepartment(entry, index, errors));
  read.forEach(({ id }, index) => {
    if (id !== '' && read.findIndex((other) => other.id === id) < index)
      errors?.add('E_DUPLICATE', 'context', 'departments', index, 'id');
  });
  if (!sum(read.map(({ weight }) => weight)).equals(hundred) || read.some(({ weight }) => weight.lte(zero))) {
    errors?.add('E_WEIGHTS_SUM', 'context', 'departments');
  }
  return read;
}

const sortedOnce = new WeakMap<CampaignInput['context'], readonly Department[]>();

/** The departments of a checked context in the order of their ids, read once per campaign. */
export function sortedDepartments({ context }: CampaignInput): readonly Department[] {
  let departments = sortedOnce.get(context);
  if (departments === undefined) {
    departments = (context.departments === undefined ? [] : departmentsOf(context)).sort((a, b) =>
      compareText(a.id, b.id),
    );
    sortedOnce.set(context, departments);
  }
  return departments;
}

function readDepartment(entry: unknown, index: number, errors: InputErrors | undefined): Department {
  const place = ['context', 'departments', index] as const;
  if (!isRecord(entry))
    return (errors?.add('E_FORMAT', ...place), { id: '', weight: zero, dimension: '', mayVeto: false });
  const [id, dimension, mayVeto = false] = [member(entry, 'id'), member(entry, 'dimension'), member(entry, 'mayVeto')];
  const weight = parseExact(member(entry, 'weight'));
  if (typeof id !== 'string' || id === '') errors?.add('E_FORMAT', ...place, 'id');
  if (typeof dimension !== 'string' || dimension === '') errors?.add('E_FORMAT', ...place, 'dimension');
  if (typeof mayVeto !== 'boolean') errors?.add('E_FORMAT', ...place, 'mayVeto');
  if (!weight) errors?.add('E_NUMBER', ...place, 'weight');
  return {
    id: typeof id === 'string' ? id : '',
    weight: weight ?? zero,
    dimension: typeof dimension === 'string' ? dimension : '',
    mayVeto: mayVeto === true,
  };
}

/**
 * Reads how many units of each type have attained by what somebody typed: `outside` of units that are not in the campaign, and `coverage`, of
 * older campaigns, of all units of the type; faults go into `errors`.
 */
export function typedCoverage(
  { context }: CampaignInput,
  name: 'outside' | 'coverage',
  errors?: InputErrors,
): ReadonlyMap<string, Share> {
  const typed = context[name];
  if (typed === undefined || typed === null) return new Map();
  if (!isRecord(typed)) return (errors?.add('E_FORMAT', 'context', name), new Map());
  return new Map(
    Object.keys(typed).map((unitType) => {
      const entry = typed[unitType];
      if (!unitTypes.some((known) => known === unitType)) errors?.add('E_UNIT_TYPE', 'context', name, unitType);
      const count = (part: string): number => {
        const value = isRecord(entry) ? member(entry, part) : undefined;
        if (isCount(value)) return value;
        return (errors?.add('E_COUNT', 'context', name, unitType, part), 0);
      };
      return [unitType, { attained: count('attained'), total: count('total') }];
    }),
  );
}
