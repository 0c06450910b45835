import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCampaignType, useTransition } from '../../../api/campaigns';
import type { CampaignAction, CampaignView } from '../../../api/models';
import { useFormats } from '../../../ui/formats';
import { useLocalized } from '../../../ui/localized';
import { ProblemAlert } from '../../../ui/problem-alert';
import { actionOf } from '../campaign-acts';
import { ChangedType } from '../changed-type';
import { PhaseTimeline } from '../phase-timeline';
import { useAsking } from '../../../ui/use-asking';
import { StepFindings, useIsStopped } from '../step-findings';
import { StepFoot } from './step-foot';

type StepName = 'basics' | 'subjects' | 'groups' | 'phases' | 'scheme';

interface PublishStepProps {
  readonly campaign: CampaignView;
  readonly onPrevious: () => void;
  readonly onStep: (step: StepName) => void;
  readonly onPublished: () => void;
}

/** The last look before organisations, forms and weights are frozen. */
export function PublishStep({ campaign, onPrevious, onStep, onPublished }: PublishStepProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  const publish = useTransition(campaign.id);
  const ask = useAsking();
  const action = actionOf(campaign, 'publish');
  const stopped = useIsStopped(campaign.id, action?.possible ? 'publish' : undefined);
  const lacks = (hindrance: CampaignAction['hindrances'][number]): boolean =>
    action?.hindrances.includes(hindrance) ?? false;
  const rows: readonly { step: StepName; name: string; text: string; missing: boolean }[] = [
    {
      step: 'basics',
      name: t('campaigns:type'),
      text: `${localized(type?.title)} · ${t('campaigns:asOf')} ${formats.day(campaign.asOf)}`,
      missing: lacks('plugin-changed'),
    },
    {
      step: 'subjects',
      name: t('campaigns:subjects'),
      text: t(campaign.about === 'persons' ? 'campaigns:personsNow' : 'campaigns:subjectsNow', {
        count: campaign.subjectCount,
      }),
      missing: lacks('no-subjects'),
    },
    {
      step: 'groups',
      name: t('campaigns:groups'),
      text: campaign.groups
        .map(
          (group) =>
            `${localized(type?.groups.find(({ key }) => key === group.key)?.title) || group.key}（${t(`campaigns:access.${group.access}`)}）`,
        )
        .join('、'),
      missing: lacks('no-groups'),
    },
    {
      step: 'phases',
      name: t('campaigns:phases'),
      text: campaign.phases.length === 0 ? t('campaigns:noPhases') : campaign.phases.map(({ name }) => name).join('、'),
      missing: campaign.phases.length === 0,
    },
    { step: 'scheme', name: t('campaigns:step.scheme'), text: t('campaigns:schemeSaved'), missing: false },
  ];
  const confirm = (): void => {
    if (!action?.to) return;
    publish.mutate(
      { to: action.to },
      {
        onSuccess: () => {
          void message.success(t('campaigns:published'));
          onPublished();
        },
      },
    );
  };
  return (
    <section className="surface stack">
      <ul className="check-rows">
        {rows.map(({ step, name, text, missing }) => (
          <li key={step}>
            <span className={missing ? 'bad-text strong' : 'good-text strong'}>
              {missing ? t('campaigns:toDo') : t('campaigns:ready')}
            </span>
            <span>
              <span className="strong">{name}</span>
              <br />
              <span className="quiet">{text}</span>
            </span>
            <Button type="link" onClick={() => onStep(step)}>
              {t('common:edit')}
            </Button>
          </li>
        ))}
      </ul>
      <ChangedType campaign={campaign} />
      <PhaseTimeline phases={campaign.phases} />
      {action?.possible && <StepFindings campaign={campaign} act="publish" />}
      <p>{t('campaigns:publishHint')}</p>
      <ProblemAlert error={publish.error} />
      <StepFoot
        onPrevious={onPrevious}
        label={t('campaigns:publish')}
        saving={publish.isPending}
        disabled={!action?.possible || stopped}
        onSave={() =>
          ask(
            {
              title: t('campaigns:publishAskTitle', { name: campaign.name }),
              content: t('campaigns:publishHint'),
              okText: t('campaigns:publish'),
            },
            confirm,
          )
        }
      />
    </section>
  );
}
