import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, download, unwrap, type Download } from './client';
import { listParameters, type ListQuery } from './list-query';
import type { DeskState } from './models';

export interface DeskFilters {
  readonly under?: string;
  readonly unitType?: string;
  readonly state?: DeskState;
  readonly idleDays?: number;
}

/** While its page is in sight the desk is asked for again after so long: a whole campaign is read for it. */
const currentMs = 60_000;

export const useDeskOverview = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'desk'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/desk', { params: { path: { id } } })),
    refetchInterval: currentMs,
  });

const fetchDeskUnits = (id: string, query: ListQuery & DeskFilters) =>
  unwrap(
    api.GET('/api/campaigns/{id}/desk/units', {
      params: { path: { id }, query: listParameters(query, ['behind', 'unitCode', 'lastDay', 'sheets', 'waiting']) },
    }),
  );

/** Every unit that a list shows on all of its pages. */
export async function fetchDeskUnitIds(id: string, query: ListQuery & DeskFilters): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await fetchDeskUnits(id, { ...query, page, pageSize: 200 });
    ids.push(...items.map(({ unit }) => unit.id));
    if (items.length === 0 || ids.length >= total) return ids;
  }
}

export const useDeskUnits = (id: string, query: ListQuery & DeskFilters) =>
  useQuery({
    queryKey: ['campaigns', id, 'desk', 'units', query],
    queryFn: () => fetchDeskUnits(id, query),
    placeholderData: keepPreviousData,
    refetchInterval: currentMs,
  });

/** The next level of the tree, furthest behind first. @param most so many of it, at most 200 */
export const useDeskLevel = (id: string, under: string | undefined, most: number) =>
  useQuery({
    queryKey: ['campaigns', id, 'desk', 'tree', under ?? '', most],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/desk/tree', {
          params: { path: { id }, query: { pageSize: most, ...(under !== undefined && { under }) } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: currentMs,
  });

/** What the list shows, as a file with whom to ask. */
export function exportDesk(
  id: string,
  query: Pick<ListQuery, 'q' | 'sort'> & DeskFilters & { readonly format: 'xlsx' | 'csv'; readonly lang: string },
): Promise<Download> {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return download(`/api/campaigns/${id}/desk/export?${parameters}`, `progress.${query.format}`);
}
