import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem';
import type { ColumnWords } from './column-words';
import { useImportFaults } from './import-fault';

const mostOnPage = 10;

/** Cells of the file with what there is to say about each. */
export function ImportPlaces({
  places,
  title,
  columns,
}: {
  readonly places: readonly FieldProblem[];
  readonly title: string;
  readonly columns?: ColumnWords | undefined;
}) {
  const { t } = useTranslation('imports');
  const texts = useImportFaults(columns);
  return (
    <Table
      size="small"
      pagination={places.length > mostOnPage ? { pageSize: mostOnPage } : false}
      rowKey={(place) => place.pointer + place.code}
      dataSource={[...places]}
      columns={[
        {
          key: 'cell',
          title: t('cell'),
          width: 130,
          render: (_, place) => (
            <>
              <span className="strong">{texts.cell(place)}</span> {texts.column(place)}
            </>
          ),
        },
        { key: 'code', title, render: (_, place) => texts.sentence(place) },
      ]}
    />
  );
}
