import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportForm } from '../../api/form-files';
import type { FormImportView, FormSummary } from '../../api/models';
import { FileDrop } from '../../ui/file-drop';
import { ProblemAlert } from '../../ui/problem-alert';
import { useImportPlace } from './import-place';
import { NewFormDialog } from './new-form-dialog';

interface ImportFormDialogProps {
  readonly forms: readonly FormSummary[];
  readonly onClose: () => void;
}

/** A form from a file: SurveyJS JSON, XLSForm or an Excel score sheet. Read whole or not at all; nothing is stored before the next step. */
export function ImportFormDialog({ forms, onClose }: ImportFormDialogProps) {
  const { t, i18n } = useTranslation(['forms', 'common']);
  const read = useImportForm();
  const placeOf = useImportPlace();
  const [file, setFile] = useState<File>();
  const [taken, setTaken] = useState<FormImportView>();
  if (taken) {
    return (
      <NewFormDialog
        forms={forms}
        start={{
          title: taken.manifest.title?.['zh-CN'] ?? file?.name.replace(/\.\w+$/, '') ?? '',
          from: { definition: taken.definition },
          scored: taken.manifest.scored,
        }}
        onClose={onClose}
      />
    );
  }
  const note = ({ code, params }: FormImportView['notes'][number]): string =>
    i18n.exists(`forms:importNote.${code}`) ? t(`forms:importNote.${code}`, { ...params }) : code;
  return (
    <Modal
      open
      title={t('forms:import')}
      width={640}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button key="take" type="primary" disabled={!read.data} onClick={() => setTaken(read.data)}>
          {t('common:next')}
        </Button>,
      ]}
    >
      <div className="stack">
        <p>{t('forms:importHint')}</p>
        <FileDrop
          accept=".json,.xlsx,.xls,.et,.csv"
          disabled={read.isPending}
          label={file?.name ?? t('forms:dropFile')}
          onChoose={(chosen) => {
            setFile(chosen);
            read.mutate(chosen);
          }}
        />
        {read.data && (
          <Alert
            type="success"
            showIcon
            title={t(`forms:importKind.${read.data.kind}`)}
            description={
              read.data.notes.length === 0 ? undefined : (
                <ul className="plain-list">
                  {read.data.notes.map((told) => (
                    <li key={`${told.code} ${told.place}`}>
                      {t('common:labelled', { label: placeOf(told.place), text: note(told) })}
                    </li>
                  ))}
                </ul>
              )
            }
          />
        )}
        <ProblemAlert error={read.error} names={placeOf} />
      </div>
    </Modal>
  );
}
