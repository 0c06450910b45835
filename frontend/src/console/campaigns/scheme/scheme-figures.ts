import type { CampaignTypeView } from '../../../api/models';

type Json = Readonly<Record<string, unknown>>;

/** Weights that must come to a hundred, with a title for each part. */
export interface WeightFigure {
  readonly key: string;
  readonly parts: readonly { readonly key: string; readonly title: unknown; readonly weight: number }[];
  /** Exact to the hundredth. */
  readonly total: number;
}

/** The grades along the scale from 0 to 100, lowest first. */
export interface BandFigure {
  readonly grade: string;
  readonly from: number;
  readonly to: number;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOf = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN;

/** Members of a scheme that weigh parts against each other (grading contract, E_WEIGHTS_SUM). */
const weighing = ['weights', 'mix'];

/** The weights of a scheme as it is being typed; parts without a number count nothing. */
export function weightsIn(type: CampaignTypeView, scheme: Json): WeightFigure[] {
  return weighing.flatMap((key) => {
    const given = scheme[key];
    if (!isJson(given)) return [];
    const titles = titlesOf(type.schemeForm, key);
    const parts = Object.entries(given).map(([part, weight]) => ({
      key: part,
      title: titles.get(part) ?? part,
      weight: Math.max(0, numberOf(weight) || 0),
    }));
    return [{ key, parts, total: Math.round(parts.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100 }];
  });
}

/** The bands of a scheme; none where its lower bounds do not descend to 0, which the form says beside them. */
export function bandsIn(scheme: Json): BandFigure[] {
  const { bands } = scheme;
  if (!Array.isArray(bands)) return [];
  const entries = (bands as unknown[]).flatMap((entry) =>
    Array.isArray(entry) ? [{ from: numberOf(entry[0]), grade: String(entry[1]) }] : [],
  );
  const descending = entries.every(
    ({ from }, index) =>
      Number.isFinite(from) && from >= 0 && from <= 100 && (index === 0 || from < (entries[index - 1]?.from ?? 0)),
  );
  if (!descending || entries.at(-1)?.from !== 0) return [];
  return entries
    .map(({ from, grade }, index) => ({ grade, from, to: index === 0 ? 100 : (entries[index - 1]?.from ?? 100) }))
    .reverse();
}

/** Titles of the inputs of a question in a scheme form. */
function titlesOf(form: unknown, name: string): ReadonlyMap<string, unknown> {
  if (Array.isArray(form)) return new Map(form.flatMap((entry: unknown) => [...titlesOf(entry, name)]));
  if (!isJson(form)) return new Map();
  if (form['name'] === name && Array.isArray(form['items']))
    return new Map((form['items'] as unknown[]).filter(isJson).map((item) => [String(item['name']), item['title']]));
  return new Map(['pages', 'elements'].flatMap((member) => [...titlesOf(form[member], name)]));
}
