import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../api/models';
import { usePermissions } from '../session/session-context';
import { ReportDialog } from './report-dialog';

/** Has a report or a circular of the newest result written, where the account may. */
export function ReportButton({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('reports');
  const may = usePermissions();
  const [open, setOpen] = useState(false);
  if (!may('campaigns.manage')) return null;
  return (
    <>
      <Button icon={<FileTextOutlined />} onClick={() => setOpen(true)}>
        {t('write')}
      </Button>
      {open && <ReportDialog campaign={campaign} onClose={() => setOpen(false)} />}
    </>
  );
}
