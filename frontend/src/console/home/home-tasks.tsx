import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingTasks } from '../../api/sheets';
import { useFormats } from '../../ui/formats';
import { WaitingCount } from '../../ui/waiting-count';
import { QueryView } from '../../ui/query-view';
import { DaysLeftTag } from '../tasks/deadline-tag';
import { SheetStateTag } from '../tasks/sheet-state-tag';
import { addressOfTask, keyOfTask } from '../tasks/task-address';

const shown = 6;

/** The sheets that still wait, as the server orders them. `quiet` keeps the section off the page when there are none. */
export function HomeTasks({ quiet }: { readonly quiet: boolean }) {
  const { t } = useTranslation(['shell', 'tasks']);
  const formats = useFormats();
  const tasks = useWaitingTasks({ pageSize: shown });
  const total = tasks.data?.total ?? 0;
  if (quiet && total === 0) return null;
  return (
    <section className="surface">
      <h2>
        {t('shell:home.tasks')} <WaitingCount count={total} />
      </h2>
      <QueryView query={tasks} rows={3}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('shell:home.noTasks')} />}
            <ul className="task-rows">
              {items.map((task) => (
                <li key={keyOfTask(task)}>
                  <Link to={addressOfTask(task)}>
                    <span className="strong">
                      {task.unit.name} · {t(`tasks:group.${task.group}`, { defaultValue: task.group })}
                    </span>
                    <span className="quiet">
                      {task.campaign.name}
                      {task.closesOn ? ` · ${t('shell:home.due', { date: formats.day(task.closesOn) })}` : ''}
                    </span>
                  </Link>
                  <span className="sheet-tags">
                    <DaysLeftTag daysLeft={task.daysLeft} /> <SheetStateTag state={task.state} />
                  </span>
                </li>
              ))}
            </ul>
            <Link to="/tasks">{t('shell:home.allTasks')}</Link>
          </>
        )}
      </QueryView>
    </section>
  );
}
