import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedReport } from '../../api/models';
import { useTakeResult } from '../../api/rounds';
import { FileDrop } from '../../ui/file-drop';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';

/** The result of an office below from its file: first what it says, then taken. */
export function TakeResultDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['rounds', 'imports', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const take = useTakeResult();
  const [checked, setChecked] = useState<{ readonly file: File; readonly report: ReceivedReport }>();
  const check = (file: File): void => {
    setChecked(undefined);
    take.mutate({ file, dryRun: true }, { onSuccess: (report) => setChecked({ file, report }) });
  };
  const report = checked?.report;
  return (
    <Modal
      open
      title={t('rounds:takeResult')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="take"
          type="primary"
          disabled={!checked}
          loading={take.isPending && checked !== undefined}
          onClick={() =>
            checked &&
            take.mutate(
              { file: checked.file, dryRun: false },
              {
                onSuccess: ({ created, updated }) => {
                  void message.success(t('rounds:imported', { count: created + updated }));
                  onClose();
                },
              },
            )
          }
        >
          {t('rounds:take')}
        </Button>,
      ]}
    >
      <div className="stack">
        <p>{t('rounds:takeHint')}</p>
        <FileDrop
          accept=".ndjson"
          disabled={take.isPending}
          label={
            take.isPending && !checked
              ? t('imports:checking')
              : (checked?.file.name ?? t('imports:drop', { kinds: '.ndjson' }))
          }
          onChoose={check}
        />
        {report && (
          <Alert
            type={report.unknown.total > 0 ? 'warning' : 'success'}
            showIcon
            title={t('rounds:resultOf', { office: report.office, campaign: report.campaignName, run: report.run })}
            description={
              <>
                <p>
                  {t('rounds:knownOf', {
                    known: formats.number(report.units - report.unknown.total),
                    units: formats.number(report.units),
                  })}
                </p>
                {report.unknown.total > 0 && (
                  <p>
                    {t('rounds:unknownUnits', { codes: report.unknown.codes.join('、'), count: report.unknown.total })}
                  </p>
                )}
              </>
            }
          />
        )}
        <ProblemAlert error={take.error} />
      </div>
    </Modal>
  );
}
