import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { CalendarDay } from './models';

const key = (year: number) => ['working-calendar', year];

export const useCalendarYear = (year: number) =>
  useQuery({
    queryKey: key(year),
    queryFn: () => unwrap(api.GET('/api/working-calendar/{year}', { params: { path: { year } } })),
  });

export const useReplaceCalendarYear = (year: number) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (days: CalendarDay[]) =>
      unwrap(api.PUT('/api/working-calendar/{year}', { params: { path: { year } }, body: { days } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key(year) }),
  });
};
