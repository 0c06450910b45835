import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideFigures } from '../../api/figures';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';

interface DecideFiguresProps {
  readonly campaignId: string;
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

/** The second person's decision about figures that somebody else had counted; declining says why. */
export function DecideFigures({ campaignId, ids, onDone }: DecideFiguresProps) {
  const { t } = useTranslation('figures');
  const { message } = App.useApp();
  const ask = useAsking();
  const decide = useDecideFigures(campaignId);
  const [note, setNote] = useState('');
  const count = ids.length;
  const say = (decision: 'verified' | 'rejected'): void =>
    ask(
      {
        title: t(`ask.${decision}`, { count }),
        content: t('ask.final'),
        okText: t(decision === 'verified' ? 'verify' : 'decline'),
        danger: decision === 'rejected',
      },
      () =>
        decide.mutate(
          { ids: [...ids], decision, note: note.trim() },
          {
            onSuccess: () => {
              void message.success(t(`done.${decision}`, { count }));
              onDone();
            },
          },
        ),
    );
  return (
    <div className="bulk-bar" role="group" aria-label={t('chosen', { count })}>
      <span>{t('chosen', { count })}</span>
      <Input
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button danger disabled={note.trim() === ''} loading={decide.isPending} onClick={() => say('rejected')}>
        {t('decline')}
      </Button>
      <Button type="primary" loading={decide.isPending} onClick={() => say('verified')}>
        {t('verify')}
      </Button>
      <ProblemAlert error={decide.error} />
    </div>
  );
}
