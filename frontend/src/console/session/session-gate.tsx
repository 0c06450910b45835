import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { FailureView } from '../../ui/query-view';
import { ForcedPasswordPage } from './forced-password-page';
import { ForcedSecondFactorPage } from './forced-second-factor-page';
import { NoticesPage } from './notices-page';
import { SessionContext } from './session-context';
import { SignInPage } from './sign-in-page';

/** Shows the sign-in page, the forced change of a first password, the second factor that a role needs, what others did to the account, or what is inside. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  if (session.isPending)
    return (
      <div className="gate-wait" aria-busy="true">
        <Spin size="large" />
      </div>
    );
  if (session.isError) return <FailureView error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === null) return <SignInPage />;
  if (session.data.account.mustChangePassword) return <ForcedPasswordPage />;
  if (session.data.account.mustSetUpSecondFactor) return <ForcedSecondFactorPage />;
  if (session.data.account.mustReadNotices) return <NoticesPage />;
  return <SessionContext.Provider value={session.data}>{children}</SessionContext.Provider>;
}
