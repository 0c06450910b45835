import { compact } from '../../ui/compact';
import type { ListState } from '../../ui/list-state';
import type { RecordQuery } from '../../api/registers';

/** What every view of a register can be narrowed by; the address of the page holds it. */
export type RecordNarrowing = Pick<
  RecordQuery,
  'q' | 'state' | 'unitId' | 'personId' | 'period' | 'overdue' | 'dueFrom' | 'dueTo' | 'question' | 'value'
>;

export function narrowingOf(list: ListState): RecordNarrowing {
  const day = list.filter('day');
  const value = list.filter('value');
  return compact({
    q: list.q,
    state: list.filter('state'),
    unitId: list.filter('unit'),
    personId: list.filter('person'),
    period: list.filter('period'),
    overdue: list.filter('overdue') === 'yes' ? ('yes' as const) : undefined,
    dueFrom: day,
    dueTo: day,
    question: value === undefined ? undefined : list.filter('question'),
    value,
  });
}
