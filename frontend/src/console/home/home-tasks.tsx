import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMyTasks } from '../../api/sheets';
import { useFormats } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';
import { SheetStateTag } from '../tasks/sheet-state-tag';
import { addressOfTask, keyOfTask } from '../tasks/task-address';

/** The sheets that still wait, as the server orders them. `quiet` keeps the section off the page when there are none. */
export function HomeTasks({ quiet }: { readonly quiet: boolean }) {
  const { t } = useTranslation(['shell', 'tasks']);
  const formats = useFormats();
  const tasks = useMyTasks({ pageSize: 50 });
  if (quiet && (tasks.data?.items ?? []).every((task) => !task.editable || task.state === 'submitted')) return null;
  return (
    <section className="surface">
      <h2>{t('shell:home.tasks')}</h2>
      <QueryView query={tasks} rows={3}>
        {({ items, total }) => {
          const waiting = items.filter((task) => task.editable && task.state !== 'submitted').slice(0, 6);
          return (
            <>
              {waiting.length === 0 && (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('shell:home.noTasks')} />
              )}
              <ul className="task-rows">
                {waiting.map((task) => (
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
                    <SheetStateTag state={task.state} />
                  </li>
                ))}
              </ul>
              {total > 0 && <Link to="/tasks">{t('shell:home.allTasks')}</Link>}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
