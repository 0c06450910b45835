import { useEffect, useState } from 'react';
import { useRegisterCheck } from '../../../api/register-drafts';
import type { RegisterContent } from '../../../api/models';
import { findingOf, type Finding } from './check-list';

/** After so long without a change the server is asked, in ms. */
const pause = 400;

/** What the check says about a draft, each once. Null while it is asked about what was changed last. */
export function useRegisterFindings(content: RegisterContent): {
  readonly findings: readonly Finding[];
  readonly checking: boolean;
} {
  const [settled, setSettled] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), pause);
    return () => clearTimeout(timer);
  }, [content]);
  const check = useRegisterCheck(settled);
  const rules = content.definition.coverage;
  const countsNothing = rules.some(({ states }) => states.length === 0);
  const asksNobody = rules.some((rule) => rule.kind === 'each-person' && rule.personKinds.length === 0);
  const all: Finding[] = [
    ...(countsNothing ? [{ code: 'coverage-counts-nothing', section: 'coverage', stops: true } as const] : []),
    ...(asksNobody ? [{ code: 'coverage-asks-nobody', section: 'coverage', stops: true } as const] : []),
    // A rule without steps or persons is not asked about: what was said before it still shows.
    ...(check.data?.faults ?? []).map(findingOf),
  ];
  return {
    findings: all.filter(
      (one, at) => all.findIndex(({ code, section }) => code === one.code && section === one.section) === at,
    ),
    checking: settled !== content || check.isFetching,
  };
}
