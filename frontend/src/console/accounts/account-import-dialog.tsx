import { Alert, Checkbox, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportAccounts } from '../../api/accounts';
import type { AccountImportReport, JobView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import type { ColumnWords } from '../imports/column-words';
import { ImportDialog } from '../imports/import-dialog';
import { ImportPlaces } from '../imports/import-places';
import type { FileToImport } from '../imports/use-file-import';

/** The columns of a table of people, in words. */
function useAccountColumns(): ColumnWords {
  const { t } = useTranslation(['accounts', 'common']);
  return {
    nameOf: (column) => t(`accounts:${column}`, { defaultValue: column }),
    valueOf: (_column, key) => t(`common:role.${key}`, { defaultValue: key }),
    isReference: (column) => column === 'unitCode',
  };
}

interface AccountImportDialogProps {
  readonly onClose: () => void;
  /** Letters are being written for those who were imported. */
  readonly onLetters: (job: JobView) => void;
}

/** People from a file. */
export function AccountImportDialog({ onClose, onLetters }: AccountImportDialogProps) {
  const { t } = useTranslation('accounts');
  const lang = useFileLanguage();
  const columns = useAccountColumns();
  const { mutateAsync } = useImportAccounts();
  const [namesakes, setNamesakes] = useState<AccountImportReport['namesakes']>([]);
  const [areSeveral, setSeveral] = useState(false);
  const send = async (chosen: FileToImport): Promise<AccountImportReport> => {
    if (chosen.dryRun) {
      setSeveral(false);
      setNamesakes([]);
    }
    const report = await mutateAsync({ ...chosen, acceptNamesakes: areSeveral && !chosen.dryRun, lang });
    if (report.dryRun) setNamesakes(report.namesakes);
    if (report.letters) onLetters(report.letters);
    return report;
  };
  return (
    <ImportDialog
      title={t('import')}
      hint={t('importHint')}
      template={(format, language) => `/api/accounts/import-template?format=${format}&lang=${language}`}
      send={send}
      report={(report) => (
        <>
          <Alert type="success" showIcon title={t('importChecked', { count: report.created })} />
          {report.namesakes.length > 0 && (
            <section className="stack-tight">
              <h3>{t('namesakes')}</h3>
              <ImportPlaces places={report.namesakes} title={t('question')} columns={columns} />
              <Checkbox checked={areSeveral} onChange={({ target }) => setSeveral(target.checked)}>
                {t('acceptNamesakes')}
              </Checkbox>
            </section>
          )}
          {report.generated.length > 0 && <GivenUsernames people={report.generated} />}
        </>
      )}
      begin={({ created }) => t('importNow', { count: created })}
      done={({ created }) => t('imported', { count: created })}
      columns={columns}
      ready={namesakes.length === 0 || areSeveral}
      onClose={onClose}
    />
  );
}

const mostOnPage = 5;

/** Who brings no user name, and which one each of them gets. */
function GivenUsernames({ people }: { readonly people: AccountImportReport['generated'] }) {
  const { t } = useTranslation('accounts');
  return (
    <section>
      <h3>{t('generated', { count: people.length })}</h3>
      <Table
        size="small"
        pagination={people.length > mostOnPage ? { pageSize: mostOnPage, showSizeChanger: false } : false}
        rowKey="row"
        dataSource={[...people]}
        columns={[
          { key: 'displayName', title: t('displayName'), dataIndex: 'displayName' },
          { key: 'unitName', title: t('unit'), dataIndex: 'unitName' },
          { key: 'username', title: t('username'), dataIndex: 'username' },
        ]}
      />
    </section>
  );
}
