import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Dropdown, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignTypes } from '../../api/campaigns';
import { download } from '../../api/client';
import type { OutcomesQuery } from '../../api/integration';
import { unitTypes } from '../../api/unit-vocabulary';
import { compact } from '../../ui/compact';
import { useFileLanguage } from '../../ui/file-language';
import type { ListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { popupPlace } from '../../ui/popup-place';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';

/** What the address of the page says: year, campaign types, type of organisation, and whether results on notice come, too. */
export function useOutcomesQuery(list: ListState): OutcomesQuery {
  const lang = useFileLanguage();
  const unitType = unitTypes.find((type) => type === list.filter('unitType'));
  return {
    page: list.page,
    pageSize: list.pageSize,
    year: Number(list.filter('year')) || new Date().getFullYear(),
    include: list.filter('include') === 'approved' ? 'approved' : 'confirmed',
    lang,
    ...compact({ types: list.filter('types'), unitType }),
  };
}

/** Filters of the results of a year, and the file of them. */
export function OutcomeFilters({ list, query }: { readonly list: ListState; readonly query: OutcomesQuery }) {
  const { t } = useTranslation(['integration', 'common']);
  const { message } = App.useApp();
  const localized = useLocalized();
  const problemText = useProblemText();
  const types = useCampaignTypes().data?.items ?? [];
  const [busy, setBusy] = useState(false);
  const exportAs = (format: 'xlsx' | 'csv'): void => {
    setBusy(true);
    const { page: _, pageSize: __, ...wanted } = query;
    const asked = new URLSearchParams({ ...wanted, year: String(wanted.year), format });
    download(`/api/integration/outcomes/export?${asked}`, `outcomes-${query.year}.${format}`)
      .then(saveFile, (error: unknown) => void message.error(problemText(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div className="toolbar">
      <InputNumber
        aria-label={t('integration:outcomes.year')}
        min={1900}
        max={2199}
        precision={0}
        value={query.year}
        onChange={(year) => list.change({ year: year ?? undefined })}
      />
      <Select
        mode="multiple"
        className="outcome-types"
        aria-label={t('integration:outcomes.types')}
        placeholder={t('integration:outcomes.allTypes')}
        value={query.types?.split(',') ?? []}
        onChange={(chosen: string[]) => list.change({ types: chosen.join(',') })}
        options={types.map(({ id, title }) => ({ value: id, label: localized(title) }))}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Select
        allowClear
        aria-label={t('integration:outcomes.unitType')}
        placeholder={t('integration:outcomes.allUnitTypes')}
        value={query.unitType ?? null}
        onChange={(unitType: string | undefined) => list.change({ unitType })}
        options={unitTypes.map((type) => ({ value: type, label: t(`common:unitType.${type}`) }))}
      />
      <Checkbox
        checked={query.include === 'approved'}
        onChange={({ target }) => list.change({ include: target.checked ? 'approved' : undefined })}
      >
        {t('integration:outcomes.approved')}
      </Checkbox>
      <Dropdown
        getPopupContainer={popupPlace}
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: t('common:exportXlsx'), onClick: () => exportAs('xlsx') },
            { key: 'csv', label: t('common:exportCsv'), onClick: () => exportAs('csv') },
          ],
        }}
      >
        <Button type="primary" icon={<DownloadOutlined />} loading={busy}>
          {t('integration:outcomes.export')}
        </Button>
      </Dropdown>
    </div>
  );
}
