import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDisableAccounts } from '../../api/accounts';
import type { JobView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';
import { NewLettersDialog } from './new-letters-dialog';

interface BulkAccountsProps {
  readonly accountIds: readonly string[];
  readonly onDone: () => void;
  readonly onLetters: (job: JobView) => void;
}

/** What is done to all accounts that are ticked: to every one of them, or to none. */
export function BulkAccounts({ accountIds, onDone, onLetters }: BulkAccountsProps) {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const ask = useAsking();
  const disable = useDisableAccounts();
  const [writing, setWriting] = useState(false);
  const count = accountIds.length;
  const set = (disabled: boolean): void => {
    const words = disabled ? 'bulk.disable' : 'bulk.enable';
    ask({ title: t(`${words}Title`, { count }), content: t(`${words}Hint`), okText: t(words), danger: disabled }, () =>
      disable.mutate(
        { accountIds: [...accountIds], disabled },
        {
          onSuccess: ({ changed }) => {
            void message.success(t(`${words}Done`, { count: changed }));
            onDone();
          },
        },
      ),
    );
  };
  return (
    <div className="bulk-bar" role="group" aria-label={t('bulk.chosen', { count })}>
      <span>{t('bulk.chosen', { count })}</span>
      <Button onClick={() => setWriting(true)}>{t('bulk.letters')}</Button>
      <Button loading={disable.isPending} onClick={() => set(false)}>
        {t('bulk.enable')}
      </Button>
      <Button danger loading={disable.isPending} onClick={() => set(true)}>
        {t('bulk.disable')}
      </Button>
      <Button type="text" onClick={onDone}>
        {t('bulk.none')}
      </Button>
      <ProblemAlert error={disable.error} />
      {writing && (
        <NewLettersDialog
          accountIds={accountIds}
          onClose={() => setWriting(false)}
          onLetters={(job) => {
            setWriting(false);
            onDone();
            onLetters(job);
          }}
        />
      )}
    </div>
  );
}
