import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationView } from '../../api/models';
import { noticeSheetPath } from '../../api/reports';
import { useFileLanguage } from '../../ui/file-language';

type Paper = 'a4' | 'a3';

/** The sheet of a release for the notice board, with where objections go. */
export function PrintNotice({ release }: { readonly release: PublicationView }) {
  const { t } = useTranslation(['releases', 'common']);
  const lang = useFileLanguage();
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState<Paper>('a3');
  const [contact, setContact] = useState('');
  const path = noticeSheetPath(release.id, { paper, lang, contact: contact.trim() || undefined });
  return (
    <div>
      <Button size="small" icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
        {t('releases:printNotice')}
      </Button>
      <Modal
        open={open}
        title={t('releases:printNotice')}
        onCancel={() => setOpen(false)}
        footer={[
          <Button key="close" onClick={() => setOpen(false)}>
            {t('common:close')}
          </Button>,
          <Button key="print" type="primary" href={path} onClick={() => setOpen(false)}>
            {t('releases:printSheet')}
          </Button>,
        ]}
      >
        <div className="stack-tight">
          <p className="quiet">{t('releases:printNoticeHint')}</p>
          <div className="stack-tight">
            <span id="notice-paper">{t('releases:paper')}</span>
            <Segmented<Paper>
              aria-labelledby="notice-paper"
              value={paper}
              onChange={setPaper}
              options={[
                { value: 'a4', label: 'A4' },
                { value: 'a3', label: 'A3' },
              ]}
            />
          </div>
          {release.noticeEndsOn !== null && (
            <label className="stack-tight">
              {t('releases:contact')}
              <Input maxLength={200} value={contact} onChange={({ target }) => setContact(target.value)} />
            </label>
          )}
        </div>
      </Modal>
    </div>
  );
}
