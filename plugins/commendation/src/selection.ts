import {
  code,
  selectFirst,
  type JsonObject,
  type OutcomeChange,
  type Reason,
  type Selection,
  type TieRule,
} from '@pingyi/plugin-sdk';
import type { Candidate } from './candidate.js';

/** Who gets the places of one field. */
export interface FieldResult {
  readonly selected: readonly Candidate[];
  readonly substitutes: readonly Candidate[];
  readonly removed: readonly Candidate[];
  readonly pending: readonly Candidate[];
  readonly decided: ReadonlySet<Candidate>;
}

const better = (a: Candidate, b: Candidate): number => b.hundredths - a.hundredths || b.recognition - a.recognition;
const sameStanding = (a: Candidate, b: Candidate): boolean => better(a, b) === 0;

/**
 * The first of a field get its places. An upheld objection removes who was selected, and the next in rank follows under the
 * same tie rule; while a tie is open nobody follows.
 */
export function selectInField(
  candidates: readonly Candidate[],
  places: number,
  upheld: ReadonlySet<string>,
  rule: TieRule,
): FieldResult {
  const ranked = [...candidates].sort(better);
  const first = selectFirst(ranked, places, sameStanding, rule);
  const keeps = ({ id }: Candidate): boolean => !upheld.has(id);
  const selected = first.selected.filter(keeps);
  const removed = first.selected.filter((candidate) => !keeps(candidate));
  const decided = new Set(first.decided);
  const substitutes: Candidate[] = [];
  let pending = first.pending;
  let waiting = first.beyond;
  let open = pending.length === 0 ? removed.length : 0;
  while (open > 0 && waiting.length > 0) {
    const next: Selection<Candidate> = selectFirst(waiting, open, sameStanding, rule);
    for (const candidate of next.decided) decided.add(candidate);
    const dropped = next.selected.filter((candidate) => !keeps(candidate));
    substitutes.push(...next.selected.filter(keeps));
    removed.push(...dropped);
    pending = next.pending;
    waiting = next.beyond;
    open = pending.length === 0 ? dropped.length : 0;
  }
  return { selected, substitutes, removed, pending, decided };
}

/** What the selection in its field makes of a candidate. */
export function settledChange(
  candidate: Candidate,
  { selected, substitutes, removed, pending, decided }: FieldResult,
  places: number,
): OutcomeChange {
  const { draft, field, score } = candidate;
  const inputs: JsonObject = { field: field ?? '-', places, score };
  const flags = decided.has(candidate) ? [code('TIE_DECIDED')] : [];
  const settle = (
    fields: Partial<OutcomeChange>,
    output: string,
    reasons: readonly Reason[],
    extra: JsonObject = {},
  ): OutcomeChange => ({
    subject: draft.subject,
    ...fields,
    reasons,
    flags,
    extra: { ...draft.extra, ...extra },
    steps: [{ step: 'selection', inputs, output }],
  });
  if (removed.includes(candidate))
    return settle({ status: 'REMOVED', grade: null }, 'REMOVED', [code('OBJECTION_UPHELD')]);
  if (pending.includes(candidate))
    return settle({ status: 'PENDING_DECISION', grade: null }, 'TIE_AT_QUOTA', [code('TIE_AT_QUOTA')]);
  if (selected.includes(candidate)) return settle({ grade: 'selected' }, 'selected', [], { selected: true });
  if (substitutes.includes(candidate))
    return settle({ grade: 'selected' }, 'selected', [], { selected: true, substitute: true });
  return settle({}, 'not-selected', [code('QUOTA')]);
}
