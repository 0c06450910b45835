import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecords } from '../../api/registers';
import type { RecordRow, RegisterWithForm } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { orderOf, RecordTable } from '../../ui/record-table';
import { BulkMoves } from './bulk-moves';
import { answerText } from './form-questions';
import { usePeriodText } from './period-text';
import { PrintedRecords } from './printed-records';
import type { RecordNarrowing } from './record-narrowing';
import { RecordStateTag } from './record-state-tag';
import { useRecordWords } from './use-record-words';

interface RecordListProps {
  readonly register: RegisterWithForm;
  readonly list: ListState;
  readonly narrowing: RecordNarrowing;
}

/** Records one below the other; several can be moved on together. */
export function RecordList({ register, list, narrowing }: RecordListProps) {
  const { code, definition } = register;
  const { t } = useTranslation(['registers', 'common']);
  const formats = useFormats();
  const periodText = usePeriodText();
  const { nameOf, whom, whomTitle, due, further, words } = useRecordWords(register);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const records = useRecords(code, { page: list.page, pageSize: list.pageSize, ...narrowing, ...sorted(list.sort) });
  const hasUnits = definition.about !== 'none';
  const rows = records.data?.items ?? [];
  return (
    <>
      {chosen.length > 0 && (
        <BulkMoves
          register={register}
          records={rows.filter(({ id }) => chosen.includes(id))}
          onDone={() => setChosen([])}
        />
      )}
      <RecordTable
        caption={t('registers:records')}
        query={records}
        list={list}
        rowKey={(record) => record.id}
        empty={t('registers:empty')}
        {...(register.writable
          ? {
              selection: {
                keys: chosen.filter((key) => rows.some(({ id }) => id === key)),
                onChange: (keys: string[]) => setChosen(keys),
              },
            }
          : {})}
        columns={[
          ...(hasUnits
            ? [{ key: 'unit', title: whomTitle, render: (_: unknown, record: RecordRow) => whom(record) }]
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
      <PrintedRecords register={register} records={rows} total={records.data?.total ?? rows.length} />
    </>
  );
}

const sorted = (sort: string | undefined): { readonly sort?: string } => (sort === undefined ? {} : { sort });
