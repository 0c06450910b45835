import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useExportAnswers } from '../../api/results';
import { useFileLanguage } from '../../ui/file-language';
import { popupPlace } from '../../ui/popup-place';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';

interface ExportAnswersProps {
  readonly campaignId: string;
  readonly group: string;
}

/** The answers of a group as files: in words, in codes, and what the codes mean. */
export function ExportAnswers({ campaignId, group }: ExportAnswersProps) {
  const { t } = useTranslation('analysis');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const lang = useFileLanguage();
  const exporting = useExportAnswers(campaignId);
  const item = (format: 'xlsx' | 'csv' | 'codebook' | 'spss', label: string) => ({
    key: format,
    label,
    onClick: () =>
      exporting.mutate(
        { group, format, lang },
        { onSuccess: saveFile, onError: (error) => void message.error(problemText(error)) },
      ),
  });
  return (
    <Dropdown
      getPopupContainer={popupPlace}
      trigger={['click']}
      menu={{
        items: [
          item('xlsx', t('exportXlsx')),
          item('csv', t('exportCsv')),
          item('codebook', t('exportCodebook')),
          item('spss', t('exportSpss')),
        ],
      }}
    >
      <Button icon={<DownloadOutlined />} loading={exporting.isPending} title={t('exportNote')}>
        {t('export')}
      </Button>
    </Dropdown>
  );
}
