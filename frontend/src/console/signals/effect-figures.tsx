import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { QuarantineEffect } from '../../api/models';
import { useFormats } from '../../ui/formats';

const rows = ['ballots', 'valid', 'index', 'rate'] as const;

/** What the figures of a group are with the ballots of a lot and without them. */
export function EffectFigures({ effect }: { readonly effect: QuarantineEffect }) {
  const { t } = useTranslation('signals');
  const formats = useFormats();
  const { withheld, with: all, without } = effect;
  if (withheld || !all) return <p className="quiet">{t(`effect.withheld.${withheld ?? 'too-few'}`)}</p>;
  const shown = (value: number | string | null | undefined): string =>
    value === null || value === undefined ? '–' : typeof value === 'number' ? formats.number(value) : value;
  return (
    <>
      <Table
        size="small"
        pagination={false}
        rowKey="row"
        dataSource={rows
          .filter((row) => all[row] !== null)
          .map((row) => ({ row, with: shown(all[row]), without: shown(without?.[row]) }))}
        columns={[
          { key: 'row', title: t('effect.figure'), render: (_, { row }) => t(`effect.${row}`) },
          { key: 'with', title: t('effect.with'), dataIndex: 'with', align: 'right', className: 'number' },
          { key: 'without', title: t('effect.without'), dataIndex: 'without', align: 'right', className: 'number' },
        ]}
      />
      {!without && <p className="quiet">{t('effect.fewLeft')}</p>}
    </>
  );
}
