import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { ContactPoint } from './models';
import { registersKey, useMakeRecord } from './registers';
import { staysCurrent } from './staying-current';

/** Units with which whoever is signed in keeps in touch, where a comment is missing first. */
export const useContactPoints = () =>
  useQuery({
    queryKey: [registersKey, 'contact-points'],
    queryFn: () => unwrap(api.GET('/api/my/contact-points', { params: { query: { pageSize: 50 } } })),
    ...staysCurrent,
  });

/** Makes what a leader says a comment of the running half-year, and hands it in at once. */
export function useSayComment() {
  const make = useMakeRecord('comments');
  const say = ({ unit, person }: ContactPoint, said: string, today: string, onSuccess: () => void): void =>
    make.mutate(
      {
        unitId: unit.id,
        personId: person.id,
        answers: { 'commented-on': today, said },
        move: 'record',
      },
      { onSuccess },
    );
  return { say, isPending: make.isPending, error: make.error };
}
