import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectionView } from '../../api/models';
import { useHandle } from '../../api/objections';
import { DayPicker } from '../../ui/day-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAccountSession } from '../session/session-context';

interface ObjectionHandlingProps {
  readonly objection: ObjectionView;
  readonly onHandled: () => void;
}

/** Who answers an objection, and until when. */
export function ObjectionHandling({ objection, onHandled }: ObjectionHandlingProps) {
  const { t } = useTranslation('objections');
  const { message } = App.useApp();
  const { account } = useAccountSession();
  const handle = useHandle(objection.id);
  const [answerDue, setAnswerDue] = useState(objection.answerDue ?? '');
  const isMine = objection.handler === account.displayName;
  const keep = (mine: boolean): void =>
    handle.mutate(
      { mine, answerDue: answerDue === '' ? null : answerDue },
      {
        onSuccess: () => {
          onHandled();
          void message.success(t('handled'));
        },
      },
    );
  return (
    <div className="stack-tight">
      <label className="stack-tight">
        {t('answerDue')}
        <DayPicker value={answerDue} onChange={setAnswerDue} />
      </label>
      <ProblemAlert error={handle.error} />
      <div>
        <Button loading={handle.isPending} onClick={() => keep(true)}>
          {t(isMine ? 'keepDue' : 'takeOver')}
        </Button>{' '}
        {isMine && (
          <Button disabled={handle.isPending} onClick={() => keep(false)}>
            {t('giveBack')}
          </Button>
        )}
      </div>
    </div>
  );
}
