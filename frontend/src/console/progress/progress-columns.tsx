import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignView, DeskUnit } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { nothing, useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { orderOf } from '../../ui/record-table';
import { BallotProgress } from '../campaigns/ballot-progress';
import { useProgressWords } from './progress-words';
import { UnitShare } from './unit-share';

type Column = TableColumnsType<DeskUnit>[number] & { readonly key: string; readonly title: string };

/** Shown until somebody chooses others. */
export const usualColumns = ['behind', 'sheets', 'waiting', 'lastDay', 'misses'] as const;

/** Every column beside the unit itself, in its order. */
export function useProgressColumns(campaign: CampaignView, texts: TypeTexts, list: ListState): readonly Column[] {
  const { t } = useTranslation(['progress', 'campaigns', 'common']);
  const formats = useFormats();
  const words = useProgressWords();
  const sortable = (key: string) => ({ key, sorter: true, sortOrder: orderOf(list.sort ?? 'behind', key) });
  return [
    {
      ...sortable('behind'),
      title: t('progress:share'),
      width: 220,
      render: (_, row) => <UnitShare campaign={campaign} row={row} />,
    },
    ...campaign.groups
      .filter(({ kind }) => kind === 'ballot')
      .map(({ key }): Column => ({
        key: `group-${key}`,
        title: texts.group(key),
        width: 300,
        render: (_, row) => (
          <BallotProgress counts={row.ballots.find((group) => group.key === key)} floor={campaign.disclosureFloor} />
        ),
      })),
    { ...sortable('sheets'), title: t('progress:sheets'), render: (_, row) => words.sheetsText(row.sheets) },
    {
      ...sortable('waiting'),
      title: t('progress:waiting'),
      className: 'number',
      render: (_, row) => formats.number(row.waiting),
    },
    {
      ...sortable('lastDay'),
      title: t('progress:lastDay'),
      className: 'nowrap',
      render: (_, row) => formats.day(row.lastDay),
    },
    {
      key: 'misses',
      title: t('progress:misses'),
      render: (_, row) => (row.misses === null ? nothing : t(row.misses ? 'progress:missesYes' : 'progress:missesNo')),
    },
    { key: 'type', title: t('progress:type'), render: (_, row) => t(`common:unitType.${row.type}`) },
    { ...sortable('unitCode'), title: t('campaigns:unitCode'), className: 'number', render: (_, row) => row.unit.code },
  ];
}
