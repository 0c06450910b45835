import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EarlierGrade } from '../../api/models';
import { useEarlierGrades, useRemoveGrade } from '../../api/rounds';
import { GradeTag } from '../../outcome/grade-tag';
import type { TypeTexts } from '../../outcome/type-texts';
import { compact } from '../../ui/compact';
import { nothing } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useProblemText } from '../../ui/problem-text';
import { orderOf, RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { useAsking } from '../../ui/use-asking';
import { usePermissions } from '../session/session-context';
import { GradeImportDialog } from './grade-import-dialog';

/** Grades of years before the office graded here: the first round starts from them. */
export function EarlierGradesTab({ type, texts }: { readonly type: string; readonly texts: TypeTexts }) {
  const { t } = useTranslation('rounds');
  const may = usePermissions();
  const list = useListState({ sort: '-year', pageSize: 50 });
  const grades = useEarlierGrades(
    type,
    compact({ page: list.page, pageSize: list.pageSize, q: list.q, sort: list.sort }),
  );
  const [importing, setImporting] = useState(false);
  const manages = may('campaigns.manage');
  return (
    <>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('find')} />
        {manages && <Button onClick={() => setImporting(true)}>{t('import')}</Button>}
      </div>
      <RecordTable
        caption={t('tab.earlier')}
        query={grades}
        list={list}
        rowKey={({ id }) => id}
        empty={t('noEarlier')}
        columns={[
          {
            key: 'unit',
            title: t('unit'),
            render: (_, { unit }) => (
              <>
                <Link to={`/units/${unit.id}`}>{unit.name}</Link> <span className="quiet number">{unit.code}</span>
              </>
            ),
          },
          {
            key: 'year',
            title: t('yearTitle'),
            className: 'number',
            sorter: true,
            sortOrder: orderOf(list.sort, 'year'),
            render: (_, { year }) => year,
          },
          { key: 'grade', title: t('grade'), render: (_, { grade }) => <GradeTag code={grade} texts={texts} /> },
          {
            key: 'score',
            title: t('score'),
            align: 'right',
            className: 'number',
            render: (_, { score }) => score ?? nothing,
          },
          ...(manages
            ? [{ key: 'remove', title: '', render: (_: unknown, one: EarlierGrade) => <Remove one={one} /> }]
            : []),
        ]}
        card={(one) => (
          <>
            <div className="card-line">
              <Link className="strong" to={`/units/${one.unit.id}`}>
                {one.unit.name}
              </Link>
              <GradeTag code={one.grade} texts={texts} />
            </div>
            <div className="card-line">
              <span className="quiet">
                {t('year', { year: one.year })} {one.score ?? ''}
              </span>
              {manages && <Remove one={one} />}
            </div>
          </>
        )}
      />
      {importing && <GradeImportDialog type={type} onClose={() => setImporting(false)} />}
    </>
  );
}

function Remove({ one }: { readonly one: EarlierGrade }) {
  const { t } = useTranslation('rounds');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const ask = useAsking();
  const remove = useRemoveGrade();
  return (
    <Button
      type="text"
      icon={<DeleteOutlined />}
      aria-label={t('removeOf', { unit: one.unit.name, year: one.year })}
      loading={remove.isPending}
      onClick={() =>
        ask(
          {
            title: t('removeOf', { unit: one.unit.name, year: one.year }),
            content: t('removeText'),
            okText: t('remove'),
            danger: true,
          },
          () => remove.mutate(one.id, { onError: (error) => void message.error(problemText(error)) }),
        )
      }
    />
  );
}
