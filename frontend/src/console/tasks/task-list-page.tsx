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
import { DaysLeftTag, LateTag } from './deadline-tag';
import { usePermissions } from '../session/session-context';
import { SheetStateTag } from './sheet-state-tag';
import { SignaturesSection } from './signatures-section';
import { addressOfTask, keyOfTask } from './task-address';

const actions = { 'not-started': 'start', draft: 'resume', submitted: 'revise', returned: 'mend' } as const;

/** Every sheet this account has to fill in or may read again. */
export function TaskListPage() {
  const { t } = useTranslation(['tasks', 'common']);
  const may = usePermissions();
  const list = useListState();
  const tasks = useMyTasks(compact({ page: list.page, pageSize: list.pageSize, q: list.q }));
  const groupName = (task: TaskView): string => t(`group.${task.group}`, { defaultValue: task.group });
  const action = (task: TaskView): string => t(!task.editable ? 'read' : actions[task.state]);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {may('sheets.assess') && <SignaturesSection />}
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('find')} />
      </div>
      <RecordTable
        caption={t('title')}
        query={tasks}
        list={list}
        rowKey={keyOfTask}
        empty={t('empty')}
        emptyAction={<Link to="/">{t('goHome')}</Link>}
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
          { key: 'state', title: t('state'), render: (_, task) => <States task={task} /> },
          {
            key: 'total',
            title: t('total'),
            align: 'right',
            className: 'number',
            render: (_, task) => task.total ?? nothing,
          },
          { key: 'due', title: t('due'), className: 'nowrap', render: (_, task) => <Due task={task} /> },
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
              <States task={task} />
            </div>
            <span>
              {groupName(task)} · {task.campaign.name}
            </span>
            <div className="card-line">
              <span className="quiet">
                {t('due')} <Due task={task} />
              </span>
              <Link to={addressOfTask(task)}>{action(task)}</Link>
            </div>
          </>
        )}
      />
    </>
  );
}

function States({ task }: { readonly task: TaskView }) {
  return (
    <span className="sheet-tags">
      <SheetStateTag state={task.state} /> <LateTag late={task.late} />
    </span>
  );
}

/** The day that was set, and the later one up to which a sheet is taken where more time was given. */
function Due({ task: { dueOn, closesOn, daysLeft } }: { readonly task: TaskView }) {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  const isExtended = daysLeft !== null && dueOn !== null && closesOn !== null && closesOn > dueOn;
  return (
    <>
      {formats.day(dueOn ?? closesOn)} <DaysLeftTag daysLeft={daysLeft} />
      {isExtended && (
        <>
          <br />
          <span className="quiet">{t('extendedTo', { day: formats.day(closesOn) })}</span>
        </>
      )}
    </>
  );
}
