import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { useSaveNow } from '../store/designer-context';
import { popupPlace } from '../../ui/popup-place';

const formats = ['json', 'pdf', 'code-book'] as const;

/** The form as a file: its definition, a paper form to print, a code book for those who evaluate. */
export function ExchangeMenu({ versionId }: { readonly versionId: string }) {
  const { t, i18n } = useTranslation('designer');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const saveNow = useSaveNow();
  const save = async (format: string): Promise<void> => {
    try {
      // The file holds what is on the screen.
      await saveNow();
      saveFile(
        await download(
          `/api/form-versions/${versionId}/export?format=${format}&lang=${i18n.language}`,
          `form.${format}`,
        ),
      );
    } catch (error) {
      void message.error(problemText(error));
    }
  };
  return (
    <Dropdown
      getPopupContainer={popupPlace}
      trigger={['click']}
      menu={{
        items: formats.map((key) => ({ key, label: t(`exportAs.${key}`) })),
        onClick: ({ key }) => void save(key),
      }}
    >
      <Button icon={<DownloadOutlined />} aria-label={t('exportForm')} />
    </Dropdown>
  );
}
