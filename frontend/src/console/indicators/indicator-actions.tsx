import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { useCountYear, type IndicatorFilter } from '../../api/indicators';
import type { IndicatorView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { usePermissions } from '../session/session-context';
import { IndicatorDrawer } from './indicator-drawer';
import { ValueImportDialog } from './value-import-dialog';

interface IndicatorActionsProps {
  readonly indicator: IndicatorView;
  readonly years: readonly number[];
  readonly filter: IndicatorFilter;
}

/** The table out as it is shown, values in from a file or a register, and the definition itself. */
export function IndicatorActions({ indicator, years, filter }: IndicatorActionsProps) {
  const { t } = useTranslation('indicators');
  const { message } = App.useApp();
  const language = useFileLanguage();
  const problemText = useProblemText();
  const may = usePermissions();
  const count = useCountYear(indicator.code);
  const [open, setOpen] = useState<'import' | 'edit'>();
  const year = years.at(-1);
  const failed = (error: unknown) => void message.error(problemText(error));
  const exportTable = (): void => {
    const query = new URLSearchParams({ format: 'xlsx', lang: language });
    for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
    download(`/api/indicators/${indicator.code}/export?${query}`, `${indicator.code}.xlsx`).then(saveFile, failed);
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={exportTable}>
        {t('exportXlsx')}
      </Button>
      {may('registers.write') && !indicator.ended && (
        <Button icon={<UploadOutlined />} onClick={() => setOpen('import')}>
          {t('import')}
        </Button>
      )}
      {may('registers.manage') && indicator.rule !== null && !indicator.ended && year !== undefined && (
        <Button
          loading={count.isPending}
          onClick={() =>
            count.mutate(year, {
              onSuccess: ({ counted, unchanged, kept }) =>
                void message.success(t('countDone', { counted, unchanged, kept })),
              onError: failed,
            })
          }
        >
          {t('countYear', { year })}
        </Button>
      )}
      {may('registers.manage') && <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>}
      {open === 'import' && <ValueImportDialog code={indicator.code} onClose={() => setOpen(undefined)} />}
      {open === 'edit' && <IndicatorDrawer indicator={indicator} onClose={() => setOpen(undefined)} />}
    </>
  );
}
