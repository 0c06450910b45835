import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../api/campaigns';
import { useExportLedger } from '../../api/grading';
import type { CampaignView, LedgerFile } from '../../api/models';
import { ledgerPrintPath } from '../../api/reports';
import { fetchUnits, useUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import type { ListState } from '../../ui/list-state';
import { useFileLanguage } from '../../ui/file-language';
import { useLocalized } from '../../ui/localized';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { SearchBox } from '../../ui/search-box';
import { UnitSelect } from '../../ui/unit-select';
import { unitTypes } from '../../api/unit-vocabulary';
import type { TypeTexts } from '../../outcome/type-texts';
import { popupPlace } from '../../ui/popup-place';

interface LedgerFiltersProps {
  readonly campaign: CampaignView;
  readonly list: ListState;
  readonly texts: TypeTexts;
  /** Every status that occurs. */
  readonly statuses: readonly string[];
  /** What is shown, which is what an export holds. */
  readonly filters: Omit<LedgerFile, 'format' | 'lang'>;
}

export function LedgerFilters({ campaign, list, texts, statuses, filters }: LedgerFiltersProps) {
  const { t } = useTranslation(['ledger', 'common']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const exporting = useExportLedger(campaign.id);
  const localized = useLocalized();
  const { distinctions = [] } = useCampaignType(campaign.campaignType) ?? {};
  const parent = useUnit(list.filter('under'));
  const findParents = useCallback(
    async (text: string) =>
      (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items.filter((unit) => unit.childCount > 0),
    [],
  );

  const exportAs = (format: 'xlsx' | 'csv'): void =>
    exporting.mutate(
      { format, lang: language, ...filters },
      { onSuccess: saveFile, onError: (error) => void message.error(problemText(error)) },
    );

  const choose = (name: string, placeholder: string, options: readonly { value: string; label: string }[]) => (
    <Select
      aria-label={placeholder}
      allowClear
      placeholder={placeholder}
      value={list.filter(name) ?? null}
      onChange={(value: string | undefined) => list.change({ [name]: value })}
      options={[...options]}
    />
  );
  return (
    <div className="toolbar">
      <SearchBox list={list} placeholder={t('ledger:find')} />
      {choose(
        'grade',
        t('ledger:anyGrade'),
        texts.grades.map(({ code }) => ({ value: code, label: texts.grade(code) })),
      )}
      {choose(
        'status',
        t('ledger:anyStatus'),
        statuses.map((code) => ({ value: code, label: texts.status(code) })),
      )}
      {choose(
        'unitType',
        t('ledger:anyType'),
        unitTypes.map((code) => ({ value: code, label: t(`common:unitType.${code}`) })),
      )}
      {distinctions.length > 0 &&
        choose(
          'flag',
          t('ledger:anyDistinction'),
          distinctions.map(({ flag, title }) => ({ value: flag, label: localized(title) })),
        )}
      <UnitSelect
        placeholder={t('ledger:anyParent')}
        find={findParents}
        value={list.filter('under')}
        initial={parent.data}
        onChange={(under) => list.change({ under })}
      />
      <Dropdown
        getPopupContainer={popupPlace}
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: t('common:exportXlsx'), onClick: () => exportAs('xlsx') },
            { key: 'csv', label: t('common:exportCsv'), onClick: () => exportAs('csv') },
            ...(['a4', 'a3'] as const).map((paper) => ({
              key: paper,
              label: (
                <a href={ledgerPrintPath(campaign.id, { paper, lang: language, ...filters })}>
                  {t('ledger:printOn', { paper: paper.toUpperCase() })}
                </a>
              ),
            })),
          ],
        }}
      >
        <Button icon={<DownloadOutlined />} loading={exporting.isPending}>
          {t('common:export')}
        </Button>
      </Dropdown>
    </div>
  );
}
