import { subtractMonths, type Fact, type Trace } from '@pingyi/plugin-sdk';

export type VetoCode = 'V1' | 'V2a' | 'V2b' | 'V3';

/** 近两年、近一年、一年以上 (S5.7) in months. */
const disciplineMonths = 24;
const petitionMonths = 12;
const inactiveMonths = 12;

/**
 * The vetoes of S5.7 that verified facts prove. Windows include both ends; a fact dated after `asOf` does not count.
 * @param overdueMonths from how many months on an overdue election counts as 长期不换届
 */
export function factVetoes(facts: readonly Fact[], asOf: string, overdueMonths: number, trace: Trace): VetoCode[] {
  if (facts.length === 0) return [];
  const known = facts.filter(({ date }) => date === null || date <= asOf);
  const latest = (kind: string) =>
    known.reduce<string | null>(
      (last, fact) => (fact.kind === kind && fact.date !== null && fact.date > (last ?? '') ? fact.date : last),
      null,
    );
  const vetoes: VetoCode[] = [];
  const within = (code: VetoCode, kind: string, months: number) => {
    const [date, from] = [latest(kind), subtractMonths(asOf, months)];
    if (date === null || date < from) return;
    vetoes.push(code);
    trace.add('veto-window', { code, kind, date, from, to: asOf }, code);
  };

  within('V1', 'discipline-case', disciplineMonths);
  const overdue = Math.max(
    -1,
    ...known.flatMap(({ kind, months }) => (kind === 'election-overdue' && months !== null ? [months] : [])),
  );
  if (overdue >= overdueMonths) {
    vetoes.push('V2a');
    trace.add('veto-overdue', { code: 'V2a', months: overdue, limit: overdueMonths }, 'V2a');
  }
  const [lastActivity, inactiveSince] = [latest('last-activity'), subtractMonths(asOf, inactiveMonths)];
  if (lastActivity !== null && lastActivity <= inactiveSince) {
    vetoes.push('V2b');
    trace.add('veto-inactive', { code: 'V2b', date: lastActivity, limit: inactiveSince }, 'V2b');
  }
  within('V3', 'mass-petition', petitionMonths);
  return vetoes;
}
