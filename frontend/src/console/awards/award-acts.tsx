import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepCases, usePrintCertificates } from '../../api/awards';
import type { AwardSettings, AwardsView, CampaignView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { useAsking } from '../../ui/use-asking';
import { CertificateDialog } from './certificate-dialog';
import { NominateDialog } from './nominate-dialog';
import { RulesDialog } from './rules-dialog';
import { TakeNominationsDialog } from './take-nominations-dialog';

interface AwardActsProps {
  readonly campaign: CampaignView;
  readonly awards: AwardsView;
  readonly settings: AwardSettings;
  /** Those of the list that are ticked; everybody on it if none is. */
  readonly selection: readonly string[];
}

/** What can be done with the awards of a campaign: before it is published candidates, on a list that stands certificates, files and cases. */
export function AwardActs({ campaign, awards, settings, selection }: AwardActsProps) {
  const { t } = useTranslation('awards');
  const { message } = App.useApp();
  const language = useFileLanguage();
  const ask = useAsking();
  const [opened, setOpened] = useState<'nominate' | 'take' | 'rules' | 'certificate'>();
  const print = usePrintCertificates(campaign.id);
  const keep = useKeepCases(campaign.id);
  const close = (): void => setOpened(undefined);
  const path = `/api/campaigns/${encodeURIComponent(campaign.id)}`;
  const chosen = selection.length > 0 ? { unitIds: [...selection] } : {};
  const whom = selection.length === 0 ? t('wholeList') : t('chosenOnes', { count: selection.length });
  return (
    <>
      <div className="toolbar">
        {awards.nominates && (
          <>
            <Button type="primary" onClick={() => setOpened('nominate')}>
              {t('nominate')}
            </Button>
            <Button onClick={() => setOpened('take')}>{t('takeNominations')}</Button>
          </>
        )}
        {awards.isFinal && (
          <>
            <Button
              type="primary"
              loading={print.isPending}
              onClick={() =>
                ask({ title: t('printTitle'), content: t('printText', { whom }), okText: t('print') }, () =>
                  print.mutate(chosen, {
                    onSuccess: (file) => {
                      saveFile(file);
                      void message.success(t('printed'));
                    },
                  }),
                )
              }
            >
              {t('print')}
            </Button>
            <Button
              loading={keep.isPending}
              onClick={() =>
                ask({ title: t('keepTitle'), content: t('keepText', { whom }), okText: t('keep') }, () =>
                  keep.mutate(chosen, {
                    onSuccess: ({ made }) => void message.success(t('kept', { count: made })),
                  }),
                )
              }
            >
              {t('keep')}
            </Button>
            <Button href={`${path}/nominations.ndjson`}>{t('handUp')}</Button>
            <Button href={`${path}/nomination-forms.pdf?lang=${language}`}>{t('printForms')}</Button>
          </>
        )}
        <Button href={`${path}/award-list?format=xlsx&lang=${language}`}>{t('exportXlsx')}</Button>
        <Button href={`${path}/award-list?format=csv&lang=${language}`}>{t('exportCsv')}</Button>
        <Button onClick={() => setOpened('rules')}>{t('rules')}</Button>
        <Button onClick={() => setOpened('certificate')}>{t('certificateText')}</Button>
        <Button href={`${path}/certificate.pdf`}>{t('specimen')}</Button>
      </div>
      {awards.isFinal && <p className="quiet">{t('finalHint', { whom })}</p>}
      <ProblemAlert error={print.error ?? keep.error} />
      {opened === 'nominate' && <NominateDialog campaign={campaign} awards={awards} onClose={close} />}
      {opened === 'take' && <TakeNominationsDialog campaignId={campaign.id} onClose={close} />}
      {opened === 'rules' && (
        <RulesDialog campaignId={campaign.id} awards={awards} settings={settings} onClose={close} />
      )}
      {opened === 'certificate' && (
        <CertificateDialog campaignId={campaign.id} awards={awards} settings={settings} onClose={close} />
      )}
    </>
  );
}
