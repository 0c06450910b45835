import { createContext, useContext } from 'react';
import type { SessionView } from '../../api/models';

export const SessionContext = createContext<SessionView | null>(null);

export type Permission =
  | 'accounts.manage'
  | 'units.manage'
  | 'units.read'
  | 'forms.manage'
  | 'forms.read'
  | 'campaigns.manage'
  | 'campaigns.read'
  | 'cards.issue'
  | 'facts.enter'
  | 'facts.verify'
  | 'facts.read'
  | 'sheets.read'
  | 'sheets.self'
  | 'sheets.assess'
  | 'grading.run'
  | 'ledger.read'
  | 'registers.manage'
  | 'registers.write'
  | 'registers.read'
  | 'persons.write'
  | 'persons.read'
  | 'audit.read'
  | 'system.check'
  | 'topics.manage'
  | 'integration.manage'
  | 'paper.enter';

/** Who is signed in; inside the session gate there always is someone. */
export function useAccountSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('used outside the session gate');
  return session;
}

/** What the signed-in account may do. The server decides; this only keeps useless buttons off the screen. */
export function usePermissions(): (permission: Permission) => boolean {
  const { permissions } = useAccountSession();
  return (permission) => permissions.includes(permission);
}
