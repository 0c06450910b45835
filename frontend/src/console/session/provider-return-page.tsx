import { Button, Result, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFromProvider, useShowFactor } from '../../api/oidc';
import { codeOf, ProblemError } from '../../api/problem';
import { ProblemAlert } from '../../ui/problem-alert';
import { CodeForm } from './code-form';
import { Entrance } from './entrance';

const home = '/console/';

/** Where the provider sends the browser back: into the console, to the second factor, or away with a code for the office. */
export function ProviderReturnPage() {
  const { t } = useTranslation('shell');
  const { mutate, data, error } = useReturnFromProvider();
  const factor = useShowFactor();
  const [search] = useState(() => window.location.search);
  // A way back is good for once.
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    window.history.replaceState(null, '', window.location.pathname);
    mutate(search);
  }, [mutate, search]);
  const isIn = data?.did === 'signed-in' || factor.isSuccess;
  useEffect(() => {
    if (isIn) window.location.replace(home);
  }, [isIn]);
  const problem = codeOf(error);
  const code = error instanceof ProblemError ? error.errors[0]?.params?.['code'] : undefined;
  if (data?.did === 'linked')
    return (
      <Entrance title={t('provider.title')}>
        <Result
          status="success"
          title={t('provider.linked')}
          extra={
            <Button type="primary" size="large" href={home}>
              {t('reset.enter')}
            </Button>
          }
        />
      </Entrance>
    );
  if (problem === 'second-factor-required')
    return (
      <Entrance title={t('signIn.codeTitle')}>
        <CodeForm
          problem={factor.error}
          isPending={factor.isPending || factor.isSuccess}
          onCode={(typed) => factor.mutate(typed)}
          onBack={() => window.location.replace(home)}
        />
      </Entrance>
    );
  if (error === null)
    return (
      <Entrance title={t('provider.title')}>
        <Spin aria-label={t('provider.title')} />
      </Entrance>
    );
  return (
    <Entrance title={t('provider.title')}>
      {problem === 'oidc-unknown' && code !== undefined ? (
        <Result
          status="info"
          title={t('provider.unknown')}
          subTitle={t('provider.unknownHint')}
          extra={<ProviderCode code={String(code)} />}
        />
      ) : (
        <ProblemAlert error={error} />
      )}
      <Button size="large" block href={home} className="entrance-submit">
        {t('reset.signIn')}
      </Button>
    </Entrance>
  );
}

function ProviderCode({ code }: { readonly code: string }) {
  return <strong className="reset-slip-code">{code}</strong>;
}
