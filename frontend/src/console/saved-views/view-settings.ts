import type { ViewSettings } from '../../api/models';
import type { ListState } from '../../ui/list-state';

/** Under which name the chosen columns of a list stand in its address, one after the other with commas. */
export const columnsFilter = 'columns';

/** How a list is looked at now. @param names of its filters */
export function settingsOf(list: ListState, names: readonly string[]): ViewSettings {
  const filters = names.flatMap((name): [string, string][] => {
    const value = list.filter(name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    filters: Object.fromEntries(filters),
    q: list.q ?? null,
    sort: list.sort ?? null,
    columns: list.filter(columnsFilter)?.split(',') ?? null,
  };
}

/** What a list has to change to be looked at so. */
export const changesTo = (
  { filters, q, sort, columns }: ViewSettings,
  names: readonly string[],
): Record<string, string | undefined> => ({
  ...Object.fromEntries(names.map((name) => [name, filters[name]])),
  q: q ?? undefined,
  sort: sort ?? undefined,
  [columnsFilter]: columns?.join(','),
});

const textOf = ({ filters, q, sort, columns }: ViewSettings): string =>
  JSON.stringify([Object.entries(filters).sort(([one], [other]) => one.localeCompare(other)), q, sort, columns]);

export const areSame = (one: ViewSettings, other: ViewSettings): boolean => textOf(one) === textOf(other);
