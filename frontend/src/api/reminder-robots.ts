import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { ReminderRobotCreate } from './models';
import { staysCurrent } from './staying-current';

const queryKey = ['reminder-robots'] as const;

/** Robots of groups. */
export const useReminderRobots = () =>
  useQuery({ queryKey, queryFn: () => unwrap(api.GET('/api/reminder-robots')), ...staysCurrent });

function useChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey }) });
}

export const useAddReminderRobot = () =>
  useChange((body: ReminderRobotCreate) => unwrap(api.POST('/api/reminder-robots', { body })));

export const useRemoveReminderRobot = () =>
  useChange((id: string) => unwrap(api.DELETE('/api/reminder-robots/{id}', { params: { path: { id } } })));

export const useTryReminderRobot = () =>
  useChange((id: string) => unwrap(api.POST('/api/reminder-robots/{id}/trial', { params: { path: { id } } })));
