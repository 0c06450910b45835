import { InboxOutlined } from '@ant-design/icons';
import { Alert, App, Button, Checkbox, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportRecords } from '../../api/registers';
import type { RecordImportReport } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { useFileLanguage } from '../../ui/file-language';
import { useProblemText } from '../../ui/problem-text';
import { ImportPlaces } from '../organisations/import-places';

/** Records from a file in two steps: a check that changes nothing, then the import itself, whole or not at all. */
export function RecordImportDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['registers', 'organisations', 'common']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<RecordImportReport>();
  const [ignoreUnknown, setIgnoreUnknown] = useState(false);
  const run = useImportRecords(code);
  const faults = run.error instanceof ProblemError ? run.error.errors : [];
  const hasUnknown = ignoreUnknown || faults.some((fault) => fault.code === 'column-unknown');

  const send = (chosen: File, dryRun: boolean, withoutUnknown: boolean): void => {
    setFile(chosen);
    setIgnoreUnknown(withoutUnknown);
    if (dryRun) setReport(undefined);
    run.mutate(
      { file: chosen, dryRun, ignoreUnknown: withoutUnknown, language },
      {
        onSuccess: (done) => {
          if (dryRun) return setReport(done);
          void message.success(t('registers:imported', { count: done.rows }));
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      open
      title={t('registers:import')}
      width={720}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="import"
          type="primary"
          disabled={!report || !file}
          loading={run.isPending && report !== undefined}
          onClick={() => file && send(file, false, ignoreUnknown)}
        >
          {report ? t('registers:importNow', { count: report.rows }) : t('registers:import')}
        </Button>,
      ]}
    >
      <div className="stack">
        <p>
          {t('registers:importHint')}{' '}
          <a href={`/api/registers/${code}/import-template?format=xlsx&lang=${language}`} download>
            {t('organisations:templateXlsx')}
          </a>{' '}
          ·{' '}
          <a href={`/api/registers/${code}/import-template?format=csv&lang=${language}`} download>
            {t('organisations:templateCsv')}
          </a>
        </p>
        <Upload.Dragger
          accept=".xlsx,.xls,.et,.csv"
          maxCount={1}
          showUploadList={false}
          disabled={run.isPending}
          beforeUpload={(chosen) => {
            send(chosen, true, false);
            return Upload.LIST_IGNORE;
          }}
        >
          <p>
            <InboxOutlined style={{ fontSize: 32 }} aria-hidden="true" />
          </p>
          <p>{run.isPending && !report ? t('organisations:checking') : (file?.name ?? t('organisations:drop'))}</p>
        </Upload.Dragger>
        {report && <Alert type="success" showIcon title={t('registers:importChecked', { count: report.rows })} />}
        {report && report.notes.length > 0 && <ImportPlaces places={report.notes} title={t('organisations:note')} />}
        {file && hasUnknown && (
          <Checkbox
            checked={ignoreUnknown}
            disabled={run.isPending}
            onChange={({ target }) => send(file, true, target.checked)}
          >
            {t('registers:ignoreUnknown')}
          </Checkbox>
        )}
        {run.error !== null && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={
              faults.length > 0 ? t('organisations:faultsTitle', { count: faults.length }) : problemText(run.error)
            }
          />
        )}
        {faults.length > 0 && <ImportPlaces places={faults} title={t('organisations:fault')} />}
      </div>
    </Modal>
  );
}
