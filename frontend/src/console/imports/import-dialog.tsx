import { App, Button, Checkbox, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeLocale } from '@pingyi/form-definitions/locales';
import { FileDrop } from '../../ui/file-drop';
import { useFileLanguage } from '../../ui/file-language';
import type { ColumnWords } from './column-words';
import { ImportFaults } from './import-faults';
import { ImportPlaces } from './import-places';
import { useFileImport, type FileReport, type SendFile } from './use-file-import';

interface ImportDialogProps<Report extends FileReport> {
  readonly title: string;
  readonly hint: string;
  /** Address of an empty table to be filled in. */
  readonly template: (format: 'xlsx' | 'csv', language: OfficeLocale) => string;
  readonly send: SendFile<Report>;
  /** What the import will do, once the file was checked. */
  readonly report: (report: Report) => ReactNode;
  /** On the button that begins what was checked, and once it is done. */
  readonly begin: (report: Report) => string;
  readonly done: (report: Report) => string;
  readonly columns?: ColumnWords;
  /** Whether nothing that the report asks waits for an answer; true if not given. */
  readonly ready?: boolean;
  readonly onClose: () => void;
}

/** A table from a file in two steps: a check that changes nothing, then the import itself, whole or not at all. */
export function ImportDialog<Report extends FileReport>(props: ImportDialogProps<Report>) {
  const { title, hint, template, send, columns, ready = true, onClose } = props;
  const { t } = useTranslation(['imports', 'common']);
  const { message } = App.useApp();
  const language = useFileLanguage();
  const run = useFileImport(send, (imported) => {
    void message.success(props.done(imported));
    onClose();
  });
  const { file, report, unknown } = run;
  return (
    <Modal
      open
      title={title}
      width={720}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="import"
          type="primary"
          disabled={!report || !ready}
          loading={run.busy && report !== undefined}
          onClick={run.importNow}
        >
          {report ? props.begin(report) : title}
        </Button>,
      ]}
    >
      <div className="stack">
        <p>
          {hint}{' '}
          <a href={template('xlsx', language)} download>
            {t('imports:templateXlsx')}
          </a>{' '}
          ·{' '}
          <a href={template('csv', language)} download>
            {t('imports:templateCsv')}
          </a>
        </p>
        <FileDrop
          accept=".xlsx,.xls,.et,.csv"
          disabled={run.busy}
          label={
            run.busy && !report
              ? t('imports:checking')
              : (file?.name ?? t('imports:drop', { kinds: '.xlsx, .xls, .et, .csv' }))
          }
          onChoose={run.check}
        />
        {report && props.report(report)}
        {report && report.notes.length > 0 && (
          <section>
            <h3>{t('imports:notes')}</h3>
            <ImportPlaces places={report.notes} title={t('imports:note')} columns={columns} />
          </section>
        )}
        {file && unknown.length > 0 && (
          <Checkbox
            checked={run.ignoreUnknown}
            disabled={run.busy}
            onChange={({ target }) => run.check(file, target.checked)}
          >
            {t('imports:ignoreUnknown', { titles: unknown.join(t('imports:titleJoint')) })}
          </Checkbox>
        )}
        <ImportFaults error={run.error} columns={columns} />
      </div>
    </Modal>
  );
}
