import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCampaign } from '../../../api/campaigns';
import type { CampaignView } from '../../../api/models';
import { PageHeader } from '../../../ui/page-header';
import { QueryView } from '../../../ui/query-view';
import { BasicsStep } from './basics-step';
import { GroupsStep } from './groups-step';
import { PhasesStep } from './phases-step';
import { PublishStep } from './publish-step';
import { SchemeStep } from './scheme-step';
import { SubjectsStep } from './subjects-step';

const steps = ['basics', 'subjects', 'groups', 'phases', 'scheme', 'publish'] as const;

/** Sets a campaign up step by step. Every step is saved on the server, so it can be left and taken up again. */
export function WizardPage() {
  const { id } = useParams();
  return id === undefined ? <Wizard /> : <EditWizard id={id} />;
}

function EditWizard({ id }: { readonly id: string }) {
  const campaign = useCampaign(id);
  return <QueryView query={campaign}>{(view) => <Wizard campaign={view} />}</QueryView>;
}

function Wizard({ campaign }: { readonly campaign?: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'shell']);
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = steps.findIndex((step) => step === parameters.get('step'));
  const current = campaign === undefined || asked < 0 ? 0 : asked;
  const go = (index: number, id = campaign?.id): void => {
    const step = steps[index];
    if (id !== undefined && step !== undefined) void navigate(`/campaigns/${id}/edit?step=${step}`);
  };
  const leave = () => void navigate(campaign ? `/campaigns/${campaign.id}` : '/campaigns');
  const onward = { onNext: () => go(current + 1), onPrevious: () => go(current - 1) };
  return (
    <>
      <PageHeader
        title={campaign?.name ?? t('shell:home.newCampaign')}
        trail={campaign ? [{ to: `/campaigns/${campaign.id}`, label: campaign.name }] : []}
        part={campaign && t('campaigns:settingUp')}
        description={t('campaigns:wizardHint')}
      />
      <div className="wizard">
        <Steps
          className="wizard-steps"
          orientation="vertical"
          size="small"
          current={current}
          {...(campaign ? { onChange: (index: number) => go(index) } : {})}
          items={steps.map((step) => ({ title: t(`campaigns:step.${step}`) }))}
        />
        <div className="wizard-body">
          <p className="wizard-where">
            {t('campaigns:stepOf', { step: current + 1, steps: steps.length })} ·{' '}
            {t(`campaigns:step.${steps[current] ?? 'basics'}`)}
          </p>
          {current === 0 && <BasicsStep {...(campaign ? { campaign } : {})} onDone={(id) => go(1, id)} />}
          {campaign && current === 1 && <SubjectsStep campaign={campaign} {...onward} />}
          {campaign && current === 2 && <GroupsStep campaign={campaign} {...onward} />}
          {campaign && current === 3 && <PhasesStep campaign={campaign} {...onward} />}
          {campaign && current === 4 && <SchemeStep campaign={campaign} {...onward} />}
          {campaign && current === 5 && (
            <PublishStep
              campaign={campaign}
              onPrevious={onward.onPrevious}
              onStep={(step) => go(steps.indexOf(step))}
              onPublished={leave}
            />
          )}
        </div>
      </div>
    </>
  );
}
