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

export interface Coverage {
  readonly unitType: string;
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

/** Reads how many units of each type had attained (S3.5); faults go into `errors`. */
export function coverageOf({ context }: CampaignInput, errors?: InputErrors): Coverage[] {
  const { coverage } = context;
  if (coverage === undefined || coverage === null) return [];
  if (!isRecord(coverage)) return (errors?.add('E_FORMAT', 'context', 'coverage'), []);
  return Object.keys(coverage).map((unitType) => {
    const entry = coverage[unitType];
    if (!unitTypes.some((known) => known === unitType)) errors?.add('E_UNIT_TYPE', 'context', 'coverage', unitType);
    const count = (name: string): number => {
      const value = isRecord(entry) ? member(entry, name) : undefined;
      if (isCount(value)) return value;
      return (errors?.add('E_COUNT', 'context', 'coverage', unitType, name), 0);
    };
    return { unitType, attained: count('attained'), total: count('total') };
  });
}
