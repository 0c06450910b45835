import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportDesk, type DeskFilters } from '../../api/campaign-desk';
import type { ListQuery } from '../../api/list-query';
import type { CampaignView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { popupPlace } from '../../ui/popup-place';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { usePermissions } from '../session/session-context';

interface ExportProgressProps {
  readonly campaign: Pick<CampaignView, 'id'>;
  /** What the list shows, which is what the file holds. */
  readonly query: Pick<ListQuery, 'q' | 'sort'> & DeskFilters;
}

/** The list with whom to ask, as a file; for the office that runs the campaign. */
export function ExportProgress({ campaign, query }: ExportProgressProps) {
  const { t } = useTranslation('common');
  const may = usePermissions();
  const lang = useFileLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  if (!may('campaigns.manage')) return null;
  const exportAs = async (format: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    await exportDesk(campaign.id, { ...query, format, lang }).then(
      saveFile,
      (error: unknown) => void message.error(problemText(error)),
    );
    setBusy(false);
  };
  return (
    <Dropdown
      getPopupContainer={popupPlace}
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: t('exportXlsx'), onClick: () => void exportAs('xlsx') },
          { key: 'csv', label: t('exportCsv'), onClick: () => void exportAs('csv') },
        ],
      }}
    >
      <Button icon={<DownloadOutlined />} loading={busy}>
        {t('export')}
      </Button>
    </Dropdown>
  );
}
