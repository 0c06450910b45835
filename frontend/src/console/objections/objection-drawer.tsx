import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectionView, RulingInput } from '../../api/models';
import { useRule } from '../../api/objections';
import { nothing, useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';
import { useClosing } from '../../ui/use-closing';
import { ObjectionHandling } from './objection-handling';
import { WhatFollows } from './what-follows';

interface ObjectionDrawerProps {
  readonly campaignId: string;
  readonly objection: ObjectionView;
  readonly onClose: () => void;
}

/** One objection in full, and the decision of the second person. */
export function ObjectionDrawer({ campaignId, objection, onClose }: ObjectionDrawerProps) {
  const { t } = useTranslation(['objections', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const rule = useRule(objection.id);
  const [answer, setAnswer] = useState('');
  const close = useClosing(() => answer.trim() !== '', onClose);
  const { unit, statement, state, enteredBy, enteredAt, ruledBy, ruledAt, ruling } = objection;
  const ask = useAsking();
  const decide = (decision: RulingInput['ruling']): void =>
    ask(
      {
        title: t(`objections:ask.${decision}`, { unit: unit.name }),
        content: t('objections:ask.final'),
        okText: t(decision === 'upheld' ? 'objections:uphold' : 'objections:reject'),
        danger: decision === 'upheld',
      },
      () =>
        rule.mutate(
          { ruling: decision, answer: answer.trim() },
          {
            onSuccess: () => {
              onClose();
              void message.success(t(`objections:done.${decision}`));
            },
          },
        ),
    );
  const rows: readonly [string, string][] = [
    [t('common:state'), t(`objections:state.${state}`)],
    [t('objections:enteredBy'), [enteredBy, formats.time(enteredAt)].filter(Boolean).join(' · ')],
    [t('objections:source.label'), t(`objections:source.${objection.source}`)],
    [t('objections:contact'), objection.contact ?? nothing],
    [t('objections:answerDue'), objection.answerDue === null ? nothing : formats.day(objection.answerDue)],
    [t('objections:handler'), objection.handler ?? nothing],
    [t('objections:ruledBy'), ruledBy ? `${ruledBy} · ${formats.time(ruledAt)}` : nothing],
  ];
  return (
    <Drawer open size={520} title={t('objections:title', { unit: unit.name })} onClose={close}>
      <div className="stack">
        <dl className="facts-grid">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div>
          <p className="quiet">{t('objections:statement')}</p>
          <p className="prose">{statement}</p>
        </div>
        {objection.answer && (
          <div>
            <p className="quiet">{t('objections:answer')}</p>
            <p className="prose">{objection.answer}</p>
          </div>
        )}
        {state === 'received' && <ObjectionHandling objection={objection} onHandled={onClose} />}
        {state === 'upheld' && <WhatFollows campaignId={campaignId} objection={objection} />}
        {state === 'received' &&
          ruling.hindrances.map((code) => (
            <p key={code} className="bad-text">
              {t(`objections:hindrance.${code}`)}
            </p>
          ))}
        {ruling.possible && (
          <div className="stack-tight">
            <p>{t(objection.isAboutRelease ? 'objections:ruleHintRelease' : 'objections:ruleHint')}</p>
            <Input.TextArea
              rows={3}
              maxLength={1000}
              showCount
              value={answer}
              onChange={({ target }) => setAnswer(target.value)}
              placeholder={t('objections:answer')}
              aria-label={t('objections:answer')}
            />
            <ProblemAlert error={rule.error} />
            <div className="step-foot">
              <Button disabled={answer.trim() === ''} loading={rule.isPending} onClick={() => decide('rejected')}>
                {t('objections:reject')}
              </Button>
              <Button
                type="primary"
                danger
                disabled={answer.trim() === ''}
                loading={rule.isPending}
                onClick={() => decide('upheld')}
              >
                {t('objections:uphold')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </Drawer>
  );
}
