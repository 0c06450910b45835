import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTakeNominations } from '../../api/awards';
import type { TakenNominations } from '../../api/models';
import { FileDrop } from '../../ui/file-drop';
import { ProblemAlert } from '../../ui/problem-alert';
import { useReasonText } from './candidate-reasons';

/** Nominations of an office below from their file: first what it says, then taken. */
export function TakeNominationsDialog({
  campaignId,
  onClose,
}: {
  readonly campaignId: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['awards', 'imports', 'common']);
  const { message } = App.useApp();
  const take = useTakeNominations(campaignId);
  const reasonText = useReasonText();
  const [checked, setChecked] = useState<{ readonly file: File; readonly report: TakenNominations }>();
  const check = (file: File): void => {
    setChecked(undefined);
    take.mutate({ file, dryRun: true }, { onSuccess: (report) => setChecked({ file, report }) });
  };
  const report = checked?.report;
  const nameOf = ({ unit, person }: { unit: string; person: string | null }) =>
    person === null ? unit : `${person}（${unit}）`;
  const isWhole = report?.taken === report?.candidates;
  return (
    <Modal
      open
      title={t('awards:takeNominations')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="take"
          type="primary"
          disabled={!checked || report?.taken === 0}
          loading={take.isPending && checked !== undefined}
          onClick={() =>
            checked &&
            take.mutate(
              { file: checked.file, dryRun: false },
              {
                onSuccess: ({ taken }) => {
                  void message.success(t('awards:nominated', { count: taken }));
                  onClose();
                },
              },
            )
          }
        >
          {t('awards:take')}
        </Button>,
      ]}
    >
      <div className="stack">
        <p>{t('awards:takeHint')}</p>
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
            type={isWhole ? 'success' : 'warning'}
            showIcon
            title={t('awards:nominationsOf', { office: report.office, campaign: report.campaignName })}
            description={
              <>
                <p>{t('awards:takenOf', { taken: report.taken, candidates: report.candidates })}</p>
                {report.unknown.length > 0 && (
                  <p>{t('awards:unknownNames', { names: report.unknown.map(nameOf).join(t('awards:comma')) })}</p>
                )}
                {report.notEligible.map((one) => (
                  <p key={nameOf(one)}>
                    {t('awards:notTaken', {
                      name: nameOf(one),
                      reasons: one.reasons.map(reasonText).join(t('awards:comma')),
                    })}
                  </p>
                ))}
                {report.unknownFields.length > 0 && <p>{t('awards:unknownFields')}</p>}
              </>
            }
          />
        )}
        <ProblemAlert error={take.error} />
      </div>
    </Modal>
  );
}
