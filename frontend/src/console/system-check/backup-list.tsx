import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBackups, useBackUpNow, useTestRestore } from '../../api/backups';
import type { BackupRun, Backups } from '../../api/models';
import { useActorName } from '../../ui/actor-name';
import { nothing, useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { StateTag, type Tone } from '../../ui/state-tag';

const tones: Readonly<Record<BackupRun['state'], Tone>> = {
  waiting: 'neutral',
  running: 'active',
  succeeded: 'done',
  failed: 'bad',
};

/** Backups that the server writes by itself, what became of them, and those that are wanted now. */
export function BackupList() {
  const { t } = useTranslation('system');
  const backups = useBackups();
  const backUp = useBackUpNow();
  const test = useTestRestore();
  return (
    <section className="stack-tight" aria-labelledby="backups">
      <h2 id="backups">{t('backup.title')}</h2>
      <ProblemAlert error={backUp.error ?? test.error} />
      <QueryView query={backups} rows={4}>
        {({ settings, faults, underWay, items }) =>
          settings === null ? (
            <Alert type="warning" showIcon title={t('backup.off')} />
          ) : (
            <>
              {faults.map((fault) => (
                <Alert key={fault} type="error" showIcon title={t(`backup.fault.${fault}`)} />
              ))}
              <BackupSchedule settings={settings} />
              <Space wrap>
                <Button loading={backUp.isPending} disabled={underWay} onClick={() => backUp.mutate()}>
                  {t('backup.now')}
                </Button>
                <Button
                  loading={test.isPending}
                  disabled={underWay || !items.some(({ there }) => there)}
                  onClick={() => test.mutate()}
                >
                  {t('backup.test')}
                </Button>
              </Space>
              <BackupRows query={backups} items={items} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function BackupSchedule({ settings }: { readonly settings: NonNullable<Backups['settings']> }) {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const { at, folder, keep, nextAt, keysApart } = settings;
  return (
    <p className="quiet">
      {t('backup.line', { at, folder, ...keep, next: formats.time(nextAt) })} {!keysApart && t('backup.keysBeside')}
    </p>
  );
}

interface BackupRowsProps {
  readonly query: ReturnType<typeof useBackups>;
  readonly items: readonly BackupRun[];
}

function BackupRows({ query, items }: BackupRowsProps) {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const actorName = useActorName();
  const by = ({ askedBy }: BackupRun): string => (askedBy === null ? t('backup.daily') : actorName(askedBy));
  const size = ({ kilobytes }: BackupRun): string => (kilobytes === 0 ? nothing : formats.size(kilobytes * 1000));
  return (
    <RecordTable
      caption={t('backup.title')}
      query={query}
      rowKey={({ id }) => id}
      empty={t('backup.none')}
      columns={[
        {
          key: 'when',
          title: t('backup.when'),
          className: 'nowrap',
          render: (_, run) => (
            <>
              {formats.time(run.askedAt)}
              <div className="quiet">{by(run)}</div>
            </>
          ),
        },
        { key: 'what', title: t('backup.what'), render: (_, run) => <BackupResult run={run} items={items} /> },
        { key: 'size', title: t('backup.size'), className: 'number', render: (_, run) => size(run) },
      ]}
      card={(run) => (
        <>
          <BackupResult run={run} items={items} />
          <span className="quiet">{[formats.time(run.askedAt), by(run), size(run)].join(' · ')}</span>
        </>
      )}
    />
  );
}

function BackupResult({ run, items }: { readonly run: BackupRun; readonly items: readonly BackupRun[] }) {
  const { t } = useTranslation('system');
  const { kind, state, step, file, there, report, error, id } = run;
  const test = items.find((other) => other.testedId === id && other.report !== null);
  const tested = items.find((other) => other.id === run.testedId)?.file;
  const outcomeOf = ({ report: of }: BackupRun): string =>
    of?.findings ? t('backup.restoredWith', { count: of.findings }) : t('backup.restored');
  const lines = [
    step === null ? '' : t(`backup.step.${step}`),
    state === 'waiting' ? t('backup.waiting') : '',
    file ?? tested ?? '',
    kind === 'test' && report ? outcomeOf(run) : '',
    kind === 'backup' && state === 'succeeded' && !there ? t('backup.gone') : '',
    kind === 'backup' && there ? (test ? outcomeOf(test) : t('backup.untested')) : '',
    report?.faults ? t('backup.evidenceFaults', { count: report.faults }) : '',
    error ? t(`backup.error.${error.code}`, { defaultValue: error.code }) : '',
    error?.detail ?? '',
  ];
  return (
    <div>
      <span className="strong">{t(`backup.kind.${kind}`)}</span>{' '}
      <StateTag tone={tones[state]}>{t(`backup.stateName.${state}`)}</StateTag>
      <div className="quiet backup-line">{lines.filter(Boolean).join(' · ')}</div>
    </div>
  );
}
