import { InboxOutlined } from '@ant-design/icons';
import { Alert, App, Button, Checkbox, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { useImportUnits } from '../../api/units';
import { useFileLanguage } from '../../ui/file-language';
import { useProblemText } from '../../ui/problem-text';
import { placeOf } from './import-fault';
import { ImportPlaces } from './import-places';
import { ImportReportView } from './import-report';

/** Import in two steps: first a check that changes nothing, then the import itself. */
export function ImportDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['organisations', 'common']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<ImportReport>();
  /** Titles of the file that name no column. */
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [ignoreUnknown, setIgnoreUnknown] = useState(false);
  const run = useImportUnits();

  const close = (): void => {
    setFile(undefined);
    setUnknown([]);
    setIgnoreUnknown(false);
    setReport(undefined);
    run.reset();
    onClose();
  };
  const check = (chosen: File, withoutUnknown = false): void => {
    if (chosen !== file) setUnknown([]);
    setFile(chosen);
    setReport(undefined);
    setIgnoreUnknown(withoutUnknown);
    run.mutate(
      { file: chosen, dryRun: true, ignoreUnknown: withoutUnknown },
      {
        onSuccess: setReport,
        onError: (error) => {
          if (!withoutUnknown) setUnknown(unknownTitlesOf(error));
        },
      },
    );
  };
  const importNow = (): void => {
    if (!file) return;
    run.mutate(
      { file, dryRun: false, ignoreUnknown },
      {
        onSuccess: (done) => {
          void message.success(t('organisations:imported', { created: done.created, updated: done.updated }));
          close();
        },
      },
    );
  };

  return (
    <Modal
      open={open}
      title={t('organisations:import')}
      width={720}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="import"
          type="primary"
          disabled={!report}
          loading={run.isPending && report !== undefined}
          onClick={importNow}
        >
          {report
            ? t('organisations:importNow', { count: report.created + report.updated })
            : t('organisations:import')}
        </Button>,
      ]}
    >
      <div className="stack">
        <p>
          {t('organisations:importHint')}{' '}
          <a href={`/api/units/import-template?format=xlsx&lang=${language}`} download>
            {t('organisations:templateXlsx')}
          </a>{' '}
          ·{' '}
          <a href={`/api/units/import-template?format=csv&lang=${language}`} download>
            {t('organisations:templateCsv')}
          </a>
        </p>
        <Upload.Dragger
          accept=".xlsx,.xls,.et,.csv"
          maxCount={1}
          showUploadList={false}
          disabled={run.isPending}
          beforeUpload={(chosen) => {
            check(chosen);
            return Upload.LIST_IGNORE;
          }}
        >
          <p>
            <InboxOutlined style={{ fontSize: 32 }} aria-hidden="true" />
          </p>
          <p>{run.isPending && !report ? t('organisations:checking') : file ? file.name : t('organisations:drop')}</p>
        </Upload.Dragger>
        {report && <ImportReportView report={report} />}
        {file && unknown.length > 0 && (
          <Checkbox
            checked={ignoreUnknown}
            disabled={run.isPending}
            onChange={({ target }) => check(file, target.checked)}
          >
            {t('organisations:ignoreUnknown', { titles: unknown.join(t('organisations:titleJoint')) })}
          </Checkbox>
        )}
        {run.error !== null && <ImportFaults error={run.error} />}
      </div>
    </Modal>
  );
}

const unknownTitlesOf = (error: unknown): string[] =>
  error instanceof ProblemError
    ? error.errors
        .filter(({ code }) => code === 'column-unknown')
        .map(({ params, pointer }) => String(params?.['title'] || placeOf(pointer).column))
    : [];

function ImportFaults({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('organisations');
  const text = useProblemText();
  const faults = error instanceof ProblemError ? error.errors : [];
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={faults.length > 0 ? t('faultsTitle', { count: faults.length }) : text(error)}
      />
      {faults.length > 0 && <ImportPlaces places={faults} title={t('fault')} />}
    </>
  );
}
