import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { narrowingNames } from './narrowing';

export interface ListState {
  readonly page: number;
  readonly pageSize: number;
  readonly sort: string | undefined;
  readonly q: string | undefined;
  filter(name: string): string | undefined;
  /** What entries are left out by: the search and the filters that are set. */
  readonly narrowedBy: readonly string[];
  /** Changes filters, sort or search; every change but that of the page goes back to the first page. */
  change(values: Readonly<Record<string, string | number | undefined>>): void;
}

/** The state of a list, kept in the address so that going back and sharing a link work. */
export function useListState(defaults: { readonly pageSize?: number; readonly sort?: string } = {}): ListState {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (values: Readonly<Record<string, string | number | undefined>>) => {
      setParameters(
        (current) => {
          const next = new URLSearchParams(current);
          if (!('page' in values)) next.delete('page');
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, String(value));
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParameters],
  );
  return useMemo(
    () => ({
      page: Math.max(1, Number(parameters.get('page') ?? 1) || 1),
      pageSize: Number(parameters.get('pageSize') ?? defaults.pageSize ?? 20) || 20,
      sort: parameters.get('sort') ?? defaults.sort,
      q: parameters.get('q') ?? undefined,
      narrowedBy: narrowingNames(parameters.keys()),
      filter: (name) => parameters.get(name) ?? undefined,
      change,
    }),
    [parameters, change, defaults.pageSize, defaults.sort],
  );
}
