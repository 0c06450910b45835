import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVerifyFact } from '../../api/facts';
import type { FactView } from '../../api/models';
import { filePath } from '../../api/files';
import { nothing, useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';
import { useClosing } from '../../ui/use-closing';
import { useAccountSession, usePermissions } from '../session/session-context';

interface FactDrawerProps {
  readonly fact: FactView;
  /** The campaign takes facts, and decisions on them. */
  readonly taken: boolean;
  readonly kindName: string;
  readonly when: string;
  readonly onClose: () => void;
}

/** One fact in full, and the decision of the second person. */
export function FactDrawer({ fact, taken, kindName, when, onClose }: FactDrawerProps) {
  const { t } = useTranslation(['facts', 'campaigns']);
  const { message } = App.useApp();
  const formats = useFormats();
  const may = usePermissions();
  const { account } = useAccountSession();
  const verify = useVerifyFact();
  const [note, setNote] = useState('');
  const close = useClosing(() => note.trim() !== '', onClose);
  const own = fact.enteredBy.id === account.id;
  const decidable = taken && fact.state === 'entered' && may('facts.verify');
  const ask = useAsking();
  const decide = (decision: 'verified' | 'rejected'): void =>
    ask(
      {
        title: t(`facts:ask.${decision}`),
        content: t('facts:ask.final'),
        okText: t(decision === 'verified' ? 'facts:verify' : 'facts:reject'),
        danger: decision === 'rejected',
      },
      () =>
        verify.mutate(
          { id: fact.id, decision, note: note.trim() },
          {
            onSuccess: () => {
              void message.success(t(`facts:${decision}Done`));
              onClose();
            },
          },
        ),
    );
  const rows: readonly [string, string][] = [
    [t('facts:kind'), kindName],
    [t('facts:when'), when],
    [t('facts:source'), fact.source],
    [t('facts:documentNo'), fact.documentNo],
    [t('facts:enteredBy'), `${fact.enteredBy.displayName} · ${formats.time(fact.enteredAt)}`],
    [
      t('facts:verifiedBy'),
      fact.verifiedBy ? `${fact.verifiedBy.displayName} · ${formats.time(fact.verifiedAt)}` : nothing,
    ],
  ];
  return (
    <Drawer open size={520} title={fact.unit.name} onClose={close}>
      <div className="stack">
        <dl className="facts-grid">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div>
          <p className="quiet">{t('facts:detail')}</p>
          <p className="prose">{fact.detail}</p>
        </div>
        {fact.evidence.length > 0 && (
          <div>
            <p className="quiet">{t('facts:evidence')}</p>
            <ul className="plain-list">
              {fact.evidence.map((file) => (
                <li key={file.id}>
                  <a href={filePath(file.id)} download>
                    {file.name}
                  </a>{' '}
                  <span className="quiet">{formats.size(file.size)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {fact.note && (
          <div>
            <p className="quiet">{t('facts:note')}</p>
            <p className="prose">{fact.note}</p>
          </div>
        )}
        {decidable && own && <p className="bad-text">{t('facts:ownFact')}</p>}
        {decidable && !own && (
          <div className="stack-tight">
            <Input.TextArea
              rows={3}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              placeholder={t('facts:notePlaceholder')}
              aria-label={t('facts:note')}
            />
            <ProblemAlert error={verify.error} />
            <div className="step-foot">
              <Button
                danger
                disabled={note.trim() === ''}
                loading={verify.isPending}
                onClick={() => decide('rejected')}
              >
                {t('facts:reject')}
              </Button>
              <Button type="primary" loading={verify.isPending} onClick={() => decide('verified')}>
                {t('facts:verify')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </Drawer>
  );
}
