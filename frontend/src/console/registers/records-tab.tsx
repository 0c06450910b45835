import { Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecords } from '../../api/registers';
import type { RecordRow, RegisterWithForm } from '../../api/models';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { orderOf, RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { textLocaleOf } from '../../designer/document/localised-text';
import { answerText, questionsAmong, questionsOf } from './form-questions';
import { usePeriodText } from './period-text';
import { RecordFiles } from './record-files';
import { RecordStateTag } from './record-state-tag';

/** The records of a register; what is late stands out. */
export function RecordsTab({ register }: { readonly register: RegisterWithForm }) {
  const { code, definition, form } = register;
  const { t, i18n } = useTranslation(['registers', 'common', 'campaigns']);
  const formats = useFormats();
  const localized = useLocalized();
  const periodText = usePeriodText();
  const list = useListState();
  const overdue = list.filter('overdue') === 'yes' ? 'yes' : undefined;
  const records = useRecords(
    code,
    compact({
      page: list.page,
      pageSize: list.pageSize,
      sort: list.sort,
      q: list.q,
      state: list.filter('state'),
      unitId: list.filter('unit'),
      overdue,
    }),
  );
  const hasUnits = definition.about !== 'none';
  const words = { day: formats.day, yes: t('common:yes'), no: t('common:no') };
  // The first one names the record.
  const further = questionsAmong(questionsOf(form, textLocaleOf(i18n.language)), definition.listQuestions.slice(1));
  const nameOf = (record: RecordRow): string =>
    /^\d{4}-\d{2}-\d{2}$/.test(record.name) ? formats.day(record.name) : record.name || t('registers:unnamed');
  const due = (record: RecordRow) => {
    const isLate = !record.ended && record.dueOn !== null && record.dueOn < new Date().toISOString().slice(0, 10);
    return <span className={isLate ? 'bad-text' : ''}>{formats.day(record.dueOn)}</span>;
  };
  const whom = (record: RecordRow): string =>
    [record.unit?.name, record.otherUnit?.name].filter(Boolean).join(' · ') || nothing;
  return (
    <>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('registers:find')} />
        <Select
          aria-label={t('common:state')}
          value={list.filter('state') ?? ''}
          onChange={(value: string) => list.change({ state: value })}
          options={[
            { value: '', label: t('campaigns:anyState') },
            ...definition.course.states.map(({ key, title }) => ({ value: key, label: localized(title) })),
          ]}
        />
        <RecordFiles register={register} list={list} />
        {definition.deadlineQuestion !== null && (
          <label className="switch-line">
            <Switch
              size="small"
              checked={overdue === 'yes'}
              onChange={(checked) => list.change({ overdue: checked ? 'yes' : undefined })}
            />{' '}
            {t('registers:overdueOnly')}
          </label>
        )}
      </div>
      <RecordTable
        caption={t('registers:records')}
        query={records}
        list={list}
        rowKey={(record) => record.id}
        empty={t('registers:empty')}
        columns={[
          ...(hasUnits
            ? [{ key: 'unit', title: t('registers:unit'), render: (_: unknown, record: RecordRow) => whom(record) }]
            : []),
          {
            key: 'name',
            title: t('registers:record'),
            sorter: true,
            sortOrder: orderOf(list.sort, 'name'),
            render: (_, record) => <Link to={`/records/${record.id}`}>{nameOf(record)}</Link>,
          },
          ...further.map((question) => ({
            key: `answer ${question.name}`,
            title: question.title,
            className: 'register-answer',
            render: (_: unknown, record: RecordRow) => answerText(question, record.answers[question.name], words),
          })),
          ...(definition.period === 'none'
            ? []
            : [
                {
                  key: 'period',
                  title: t('registers:periodTitle'),
                  className: 'nowrap',
                  render: (_: unknown, record: RecordRow) => (record.period ? periodText(record.period) : nothing),
                },
              ]),
          ...(definition.deadlineQuestion === null
            ? []
            : [
                {
                  key: 'dueOn',
                  title: t('registers:due'),
                  className: 'nowrap',
                  sorter: true,
                  sortOrder: orderOf(list.sort, 'dueOn'),
                  render: (_: unknown, record: RecordRow) => due(record),
                },
              ]),
          {
            key: 'state',
            title: t('common:state'),
            render: (_, record) => <RecordStateTag definition={definition} record={record} />,
          },
          {
            key: 'changedAt',
            title: t('registers:changed'),
            className: 'nowrap',
            sorter: true,
            sortOrder: orderOf(list.sort, 'changedAt'),
            render: (_, record) => formats.time(record.changedAt),
          },
        ]}
        card={(record) => (
          <>
            <div className="card-line">
              <Link className="strong" to={`/records/${record.id}`}>
                {nameOf(record)}
              </Link>
              <RecordStateTag definition={definition} record={record} />
            </div>
            <span>
              {[hasUnits ? whom(record) : '', record.period ? periodText(record.period) : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
            {further.map((question) => (
              <span key={question.name} className="quiet">
                {t('common:labelled', {
                  label: question.title,
                  text: answerText(question, record.answers[question.name], words),
                })}
              </span>
            ))}
            {definition.deadlineQuestion !== null && (
              <span>
                {t('registers:due')} {due(record)}
              </span>
            )}
          </>
        )}
      />
    </>
  );
}
