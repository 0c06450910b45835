import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType, useSetSubjects, useSubjects } from '../../../api/campaigns';
import type { CampaignView } from '../../../api/models';
import { fetchUnits } from '../../../api/units';
import { compact } from '../../../ui/compact';
import { ProblemAlert } from '../../../ui/problem-alert';
import { UnitSelect } from '../../../ui/unit-select';
import { usePermissions } from '../../session/session-context';
import type { ChoiceOfSubjects } from './choice-of-subjects';
import { ChosenPersons } from './chosen-persons';
import { ChosenUnits } from './chosen-units';
import { StepFoot, type StepProps } from './step-foot';
import { EarlierUnits, PastedCodes } from './unit-source';

type Kind = 'units' | 'persons';
/** Where units are taken from. */
const sources = ['below', 'codes', 'earlier'] as const;
type Source = (typeof sources)[number];

const findUnits = async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 30 }))).items;
const findParents = async (text: string) => (await findUnits(text)).filter((unit) => unit.childCount > 0);

/** Which organisations take part, or which persons in them where the type rates persons. */
export function SubjectsStep({ campaign, onNext, onPrevious }: StepProps & { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common', 'setup']);
  const may = usePermissions();
  const setSubjects = useSetSubjects();
  const rated: readonly Kind[] = useCampaignType(campaign.campaignType)?.subjects ?? [];
  const kinds = rated.filter((kind) => kind === 'units' || may('persons.read'));
  const current = useSubjects(campaign.id, { pageSize: 5 });
  const [wanted, setWanted] = useState<Kind>();
  const present: Kind = campaign.about === 'persons' ? 'persons' : (kinds[0] ?? 'units');
  const kind = wanted ?? present;
  const [source, setSource] = useState<Source>('below');
  const [under, setUnder] = useState<string>();
  const [choice, setChoice] = useState<ChoiceOfSubjects>();
  const isBelow = kind === 'persons' || source === 'below';
  const save = (): void => {
    if (choice === undefined) onNext();
    else setSubjects.mutate({ id: campaign.id, body: choice.body }, { onSuccess: onNext });
  };

  return (
    <section className="surface stack">
      {campaign.subjectCount > 0 && (
        <p>
          {t(campaign.about === 'persons' ? 'campaigns:personsNow' : 'campaigns:subjectsNow', {
            count: campaign.subjectCount,
          })}{' '}
          <span className="quiet">
            {current.data?.items.map(({ unit }) => unit.name).join('、')}
            {campaign.subjectCount > 5 ? '…' : ''}
          </span>
        </p>
      )}
      {kinds.length > 1 && (
        <Radio.Group
          aria-label={t('campaigns:subjectKind')}
          value={kind}
          onChange={({ target }) => {
            setWanted(target.value as Kind);
            setChoice(undefined);
          }}
          options={kinds.map((value) => ({ value, label: t(`campaigns:subjectKinds.${value}`) }))}
        />
      )}
      {kind === 'units' && (
        <Radio.Group
          aria-label={t('setup:source')}
          value={source}
          onChange={({ target }) => {
            setSource(target.value as Source);
            setChoice(undefined);
          }}
          options={sources.map((value) => ({ value, label: t(`setup:sources.${value}`) }))}
        />
      )}
      {kind === 'units' && source === 'codes' && <PastedCodes campaign={campaign} onChange={setChoice} />}
      {kind === 'units' && source === 'earlier' && <EarlierUnits campaign={campaign} onChange={setChoice} />}
      {isBelow && (
        <label className="field">
          <span>{t('campaigns:under')}</span>
          <UnitSelect
            find={kind === 'persons' ? findUnits : findParents}
            value={under}
            onChange={(id) => {
              setUnder(id);
              setChoice(undefined);
            }}
          />
        </label>
      )}
      {isBelow && under !== undefined && kind === 'units' && (
        <ChosenUnits key={under} campaign={campaign} under={under} onChange={setChoice} />
      )}
      {under !== undefined && kind === 'persons' && (
        <ChosenPersons key={under} campaign={campaign} under={under} onChange={setChoice} />
      )}
      <ProblemAlert error={setSubjects.error} />
      <StepFoot
        onPrevious={onPrevious}
        onSave={save}
        saving={setSubjects.isPending}
        disabled={campaign.subjectCount === 0 && choice === undefined}
      />
    </section>
  );
}
