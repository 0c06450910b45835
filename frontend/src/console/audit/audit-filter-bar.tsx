import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilters } from '../../api/audit';
import { download } from '../../api/client';
import { compact } from '../../ui/compact';
import { DayPicker } from '../../ui/day-picker';
import { useFileLanguage } from '../../ui/file-language';
import type { ListState } from '../../ui/list-state';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { SearchBox } from '../../ui/search-box';
import { popupPlace } from '../../ui/popup-place';

/** The features whose acts are recorded, as the actions begin. */
const features = [
  'access-token',
  'account',
  'campaign',
  'cards',
  'check',
  'fact',
  'form',
  'form-block',
  'grading',
  'publication',
  'report',
  'sheet',
  'tie',
  'unit',
  'reminder',
  'webhook',
] as const;

/** What the address of the page says that the log is filtered by. */
export const auditFilters = (list: ListState): AuditFilters =>
  compact({ q: list.q, action: list.filter('action'), from: list.filter('from'), to: list.filter('to') });

/** Search, filters and export of the audit log. */
export function AuditFilterBar({ list }: { readonly list: ListState }) {
  const { t } = useTranslation(['audit', 'common']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const exportAs = (format: 'xlsx' | 'csv'): void => {
    setBusy(true);
    const query = new URLSearchParams({ format, lang: language, ...auditFilters(list) });
    download(`/api/audit/export?${query}`, `audit.${format}`)
      .then(saveFile, (error: unknown) => void message.error(problemText(error)))
      .finally(() => setBusy(false));
  };
  const day = (name: 'from' | 'to') => (
    <DayPicker
      className="day-filter"
      aria-label={t(`audit:${name}`)}
      placeholder={t(`audit:${name}`)}
      value={list.filter(name)}
      onChange={(chosen) => list.change({ [name]: chosen })}
    />
  );
  return (
    <div className="toolbar">
      <SearchBox list={list} placeholder={t('audit:find')} />
      <Select
        aria-label={t('audit:anyFeature')}
        allowClear
        placeholder={t('audit:anyFeature')}
        value={list.filter('action') ?? null}
        onChange={(action: string | undefined) => list.change({ action })}
        options={features.map((feature) => ({ value: feature, label: t(`audit:feature.${feature}`) }))}
      />
      {day('from')}
      {day('to')}
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
        <Button icon={<DownloadOutlined />} loading={busy}>
          {t('common:export')}
        </Button>
      </Dropdown>
    </div>
  );
}
