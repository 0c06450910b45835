import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMyTasks } from '../../api/sheets';
import type { TaskView } from '../../api/models';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { SheetStateTag } from './sheet-state-tag';
import { addressOfTask, keyOfTask } from './task-address';

const actions = { 'not-started': 'start', draft: 'resume', submitted: 'revise', returned: 'mend' } as const;

/** Every sheet this account has to fill in or may read again. */
export function TaskListPage() {
  const { t } = useTranslation(['tasks', 'common']);
  const formats = useFormats();
  const list = useListState();
  const tasks = useMyTasks(compact({ page: list.page, pageSize: list.pageSize, q: list.q }));
  const groupName = (task: TaskView): string => t(`group.${task.group}`, { defaultValue: task.group });
  const action = (task: TaskView): string => t(!task.editable ? 'read' : actions[task.state]);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('find')} />
      </div>
      <RecordTable
        caption={t('title')}
        query={tasks}
        list={list}
        rowKey={keyOfTask}
        empty={t('empty')}
        columns={[
          {
            key: 'unit',
            title: t('unit'),
            render: (_, task) => (
              <Link className="strong" to={addressOfTask(task)}>
                {task.unit.name}
              </Link>
            ),
          },
          { key: 'group', title: t('sheet'), render: (_, task) => groupName(task) },
          { key: 'campaign', title: t('campaign'), render: (_, task) => task.campaign.name },
          { key: 'state', title: t('state'), render: (_, task) => <SheetStateTag state={task.state} /> },
          {
            key: 'total',
            title: t('total'),
            align: 'right',
            className: 'number',
            render: (_, task) => task.total ?? nothing,
          },
          { key: 'due', title: t('due'), className: 'nowrap', render: (_, task) => formats.day(task.closesOn) },
          {
            key: 'action',
            title: <span className="visually-hidden">{t('common:actions')}</span>,
            render: (_, task) => (
              <Link to={addressOfTask(task)}>
                <Button size="small" tabIndex={-1}>
                  {action(task)}
                </Button>
              </Link>
            ),
          },
        ]}
        card={(task) => (
          <>
            <div className="card-line">
              <Link className="strong" to={addressOfTask(task)}>
                {task.unit.name}
              </Link>
              <SheetStateTag state={task.state} />
            </div>
            <span>
              {groupName(task)} · {task.campaign.name}
            </span>
            <div className="card-line">
              <span className="quiet">
                {t('due')} {formats.day(task.closesOn)}
              </span>
              <Link to={addressOfTask(task)}>{action(task)}</Link>
            </div>
          </>
        )}
      />
    </>
  );
}
