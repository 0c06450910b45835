import { Segmented, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterWithForm } from '../../api/models';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { SearchBox } from '../../ui/search-box';
import { AnswerFilter } from './answer-filter';
import { RecordBoard } from './record-board';
import { RecordCalendar } from './record-calendar';
import { RecordFiles } from './record-files';
import { RecordList } from './record-list';
import { narrowingOf } from './record-narrowing';
import './registers.css';

/** The records of a register: one below the other, by their states, or by the days on which they have to end. */
export function RecordsTab({ register }: { readonly register: RegisterWithForm }) {
  const { definition } = register;
  const { t } = useTranslation(['registers', 'common', 'campaigns']);
  const localized = useLocalized();
  const list = useListState();
  const narrowing = narrowingOf(list);
  const hasDeadline = definition.deadlineQuestion !== null;
  const views = ['list', 'board', ...(hasDeadline ? ['calendar'] : [])] as const;
  const view = views.find((one) => one === list.filter('view')) ?? 'list';
  const shared = { register, list, narrowing };
  return (
    <>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('registers:find')} />
        {view !== 'board' && (
          <Select
            aria-label={t('common:state')}
            value={list.filter('state') ?? ''}
            onChange={(value: string) => list.change({ state: value })}
            options={[
              { value: '', label: t('campaigns:anyState') },
              ...definition.course.states.map(({ key, title }) => ({ value: key, label: localized(title) })),
            ]}
          />
        )}
        <AnswerFilter register={register} list={list} />
        {hasDeadline && (
          <label className="switch-line">
            <Switch
              size="small"
              checked={narrowing.overdue === 'yes'}
              onChange={(checked) => list.change({ overdue: checked ? 'yes' : undefined })}
            />{' '}
            {t('registers:overdueOnly')}
          </label>
        )}
        <Segmented
          aria-label={t('registers:view.title')}
          value={view}
          onChange={(chosen: string) => list.change({ view: chosen === 'list' ? undefined : chosen, day: undefined })}
          options={views.map((value) => ({ value, label: t(`registers:view.${value}`) }))}
        />
        <RecordFiles register={register} narrowing={narrowing} printable={view !== 'board'} />
      </div>
      {view === 'board' ? (
        <RecordBoard {...shared} />
      ) : view === 'calendar' ? (
        <RecordCalendar {...shared} />
      ) : (
        <RecordList {...shared} />
      )}
    </>
  );
}
