import type { TextChange } from '@pingyi/form-definitions/vocabulary';
import { App, Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { download } from '../../api/client';
import { useReadTranslations } from '../../api/form-files';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { useDesigner, useSaveNow } from '../store/designer-context';

/** Texts out to a workbook for a translator, and back. */
export function TranslationFiles({ onTexts }: { readonly onTexts: (changes: readonly TextChange[]) => void }) {
  const { t } = useTranslation('designer');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const { id = '' } = useParams();
  const readOnly = useDesigner((state) => state.readOnly);
  const saveNow = useSaveNow();
  const read = useReadTranslations();
  const fail = (error: unknown): void => void message.error(problemText(error));
  const take = (file: File): void =>
    void saveNow().then(() =>
      read.mutate(
        { versionId: id, file },
        {
          onSuccess: ({ texts, unknown, leftOut }) => {
            onTexts(texts);
            void message.success(t('textsImported', { count: texts.length }));
            if (leftOut.length > 0)
              void message.warning(
                t('textColumnsLeftOut', { cells: leftOut.map(({ cell, title }) => `${cell} ${title}`).join(', ') }),
              );
            if (unknown.length > 0) void message.warning(t('textsUnknown', { count: unknown.length }));
          },
          onError: fail,
        },
      ),
    );
  return (
    <>
      <Button
        onClick={() =>
          void saveNow()
            .then(() => download(`/api/form-versions/${id}/translations`, 'texts.xlsx'))
            .then(saveFile)
            .catch(fail)
        }
      >
        {t('exportTexts')}
      </Button>
      <Upload
        accept=".xlsx,.xls,.et,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          take(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <Button disabled={readOnly} loading={read.isPending}>
          {t('importTexts')}
        </Button>
      </Upload>
    </>
  );
}
