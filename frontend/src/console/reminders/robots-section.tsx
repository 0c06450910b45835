import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderRobot } from '../../api/models';
import { useRemoveReminderRobot, useReminderRobots, useTryReminderRobot } from '../../api/reminder-robots';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { StateTag } from '../../ui/state-tag';
import { useAsking } from '../../ui/use-asking';
import { RobotDrawer } from './robot-drawer';
import { deliveryTones } from './delivery-tones';

/** Groups of 企业微信 and 钉钉 that are told how much waits. */
export function RobotsSection() {
  const { t } = useTranslation('reminders');
  const robots = useReminderRobots();
  const [adding, setAdding] = useState(false);
  return (
    <section className="surface" aria-labelledby="reminder-robots">
      <div className="card-line">
        <h2 id="reminder-robots">{t('robot.title')}</h2>
        <Button onClick={() => setAdding(true)}>{t('robot.add')}</Button>
      </div>
      <p className="quiet">{t('robot.hint')}</p>
      <QueryView query={robots} rows={2}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="quiet">{t('robot.none')}</p>}
            <ul className="robots">
              {items.map((robot) => (
                <Robot key={robot.id} robot={robot} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
      {adding && <RobotDrawer onClose={() => setAdding(false)} />}
    </section>
  );
}

function Robot({ robot: { id, name, kind, host, unit, last } }: { readonly robot: ReminderRobot }) {
  const { t } = useTranslation('reminders');
  const { message } = App.useApp();
  const ask = useAsking();
  const trial = useTryReminderRobot();
  const remove = useRemoveReminderRobot();
  return (
    <li>
      <div className="card-line">
        <span>
          <span className="strong">{name}</span>{' '}
          <span className="quiet">
            {[t(`robot.kind.${kind}`), host, unit?.name ?? t('robot.everything')].join(' · ')}
          </span>
        </span>
        {last && <StateTag tone={deliveryTones[last.state]}>{t(`log.mail.${last.state}`)}</StateTag>}
      </div>
      {last?.error && <p className="quiet">{t(`robot.error.${last.error}`)}</p>}
      <div className="reminder-actions">
        <Button
          size="small"
          loading={trial.isPending}
          onClick={() => trial.mutate(id, { onSuccess: () => void message.success(t('robot.tried')) })}
        >
          {t('robot.try')}
        </Button>
        <Button
          size="small"
          danger
          onClick={() =>
            ask(
              {
                title: t('robot.removeAsk', { name }),
                content: t('robot.removeHint'),
                okText: t('robot.remove'),
                danger: true,
              },
              () => remove.mutate(id),
            )
          }
        >
          {t('robot.remove')}
        </Button>
      </div>
      <ProblemAlert error={trial.error ?? remove.error} />
    </li>
  );
}
