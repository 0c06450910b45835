import { Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../../api/campaigns';
import { useSaveGroups } from '../../../api/campaign-setup';
import { useForms } from '../../../api/forms';
import type { AssessorRule, CampaignView, GroupView } from '../../../api/models';
import { useLocalized } from '../../../ui/localized';
import { ProblemAlert } from '../../../ui/problem-alert';
import { Terms } from '../../help/terms';
import { AssessorChoice } from './assessor-choice';
import { GroupRosters } from './group-rosters';
import { GroupVariants, type VariantChoice } from './group-variants';
import { StepFoot, type StepProps } from './step-foot';

type Access = GroupView['access'];
interface Choice {
  readonly key: string;
  readonly access: Access;
  readonly formVersionId: string;
  readonly joint: boolean;
  readonly feedsGrade: boolean;
  readonly variants: VariantChoice[];
}

const accessOf: Readonly<Record<GroupView['kind'], readonly Access[]>> = {
  ballot: ['card', 'open', 'staff'],
  sheet: ['account'],
};

/** The fewest ballots that any campaign shows. */
const leastFloor = 5;

/** Who takes part in which way, and with which form. */
export function GroupsStep({ campaign, onNext, onPrevious }: StepProps & { readonly campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  const forms = useForms();
  const update = useSaveGroups(campaign.id);
  // Of what was opened: a change that somebody else made meanwhile is not overwritten.
  const [revision, setRevision] = useState(campaign.revision);
  const [rules, setRules] = useState<Readonly<Record<string, AssessorRule>>>({});
  const [choices, setChoices] = useState<readonly Choice[]>(
    campaign.groups.map(({ key, access, formVersionId, joint, feedsGrade, variants }) => ({
      key,
      access,
      formVersionId,
      joint,
      feedsGrade,
      variants: variants.map(({ unitTypes, under, formVersionId: form }) => ({
        unitTypes,
        ...(under !== null && { under }),
        formVersionId: form,
      })),
    })),
  );
  const [floor, setFloor] = useState(campaign.disclosureFloor);
  const change = (key: string, fields: Partial<Choice>): void =>
    setChoices(choices.map((choice) => (choice.key === key ? { ...choice, ...fields } : choice)));

  const versionsFor = (group: GroupView) => {
    const published = (forms.data?.items ?? []).filter(
      (form) => form.campaignType === campaign.campaignType && form.groups.includes(group.key) && form.latest,
    );
    const options = published.map((form) => ({
      value: form.latest?.id ?? '',
      label: `${localized(form.title)} · ${t('versionShort', { version: form.latest?.version ?? 0 })}`,
    }));
    const chosen = [group, ...group.variants].flatMap(({ formVersionId, formTitle, formVersion }) =>
      options.some(({ value }) => value === formVersionId)
        ? []
        : [{ value: formVersionId, label: t('formVersion', { title: localized(formTitle), version: formVersion }) }],
    );
    return [...chosen, ...options];
  };

  const ratesEachSubject = (group: GroupView, formVersionId: string): boolean => {
    const isChosen = ({ code, latest }: { readonly code: string; readonly latest: { readonly id: string } | null }) =>
      latest?.id === formVersionId || (formVersionId === group.formVersionId && code === group.formCode);
    return group.kind === 'ballot' && (forms.data?.items ?? []).some((form) => form.ratesEachSubject && isChosen(form));
  };
  const toSave = (): Choice[] =>
    choices.map((choice) => {
      const group = campaign.groups.find(({ key }) => key === choice.key);
      const joint = choice.joint && group !== undefined && ratesEachSubject(group, choice.formVersionId);
      // One ballot about several units has one form; a form that no type was chosen for is for nobody.
      const variants = joint
        ? []
        : choice.variants.filter(({ unitTypes, under }) => (under === undefined ? unitTypes.length > 0 : under !== ''));
      return { ...choice, joint, variants };
    });

  return (
    <section className="surface stack">
      {campaign.groups.map((group) => {
        const choice = choices.find(({ key }) => key === group.key);
        const canBeJoint = ratesEachSubject(group, choice?.formVersionId ?? group.formVersionId);
        return (
          <fieldset key={group.key} className="bare group-edit">
            <legend>
              {localized(
                [...(type?.groups ?? []), ...(type?.records ?? [])].find(({ key }) => key === group.key)?.title,
              ) || group.key}
            </legend>
            <label className="field">
              <span>{t('accessLabel')}</span>
              <Select
                value={choice?.access ?? group.access}
                onChange={(access: Access) => change(group.key, { access })}
                options={accessOf[group.kind].map((value) => ({ value, label: t(`access.${value}`) }))}
              />
            </label>
            <label className="field">
              <span>{t('form')}</span>
              <Select
                value={choice?.formVersionId ?? group.formVersionId}
                onChange={(formVersionId: string) => change(group.key, { formVersionId })}
                options={versionsFor(group)}
                loading={forms.isPending}
              />
            </label>
            {!(canBeJoint && choice?.joint) && (
              <GroupVariants
                variants={choice?.variants ?? []}
                unitTypes={type?.unitTypes ?? []}
                forms={versionsFor(group)}
                onChange={(variants) => change(group.key, { variants })}
              />
            )}
            {canBeJoint && (
              <Checkbox
                checked={choice?.joint ?? false}
                onChange={(event) => change(group.key, { joint: event.target.checked })}
              >
                {t('joint')}
                <br />
                <span className="quiet">{t('jointHint')}</span>
              </Checkbox>
            )}
            {choice?.access === 'open' && (
              <Checkbox
                checked={choice.feedsGrade}
                onChange={(event) => change(group.key, { feedsGrade: event.target.checked })}
              >
                {t('feedsGrade')}
                <br />
                <span className="quiet">{t('feedsGradeHint')}</span>
              </Checkbox>
            )}
            {group.kind === 'ballot' && campaign.subjectCount > 0 && <GroupRosters campaign={campaign} group={group} />}
            {group.assessors && (
              <AssessorChoice
                campaign={campaign}
                group={group}
                value={rules[group.key] ?? ruleOf(group.assessors)}
                onChange={(rule) => setRules({ ...rules, [group.key]: rule })}
              />
            )}
            <p className="quiet">
              {t(
                choice?.access === 'card' && choice.joint && canBeJoint
                  ? 'accessHint.jointCard'
                  : `accessHint.${choice?.access ?? group.access}`,
              )}
              {group.anonymous ? ` ${t('anonymousHint')}` : ''}
            </p>
          </fieldset>
        );
      })}
      {campaign.groups.some(({ kind }) => kind === 'ballot') && (
        <label className="field field-short">
          <span>{t('floor')}</span>
          <InputNumber
            min={leastFloor}
            max={1000}
            precision={0}
            value={floor}
            onChange={(value) => setFloor(value ?? leastFloor)}
          />
          <span className="quiet">{t('floorHint')}</span>
        </label>
      )}
      <Terms names={['roster', 'variant', 'validBallot', 'panel']} />
      <ProblemAlert error={update.error} />
      <StepFoot
        onPrevious={onPrevious}
        saving={update.isPending}
        disabled={Object.values(rules).some((rule) => rule.by === 'shared' && rule.accountIds.length === 0)}
        onSave={() =>
          update.mutate(
            { revision, rules, body: { groups: toSave(), disclosureFloor: floor }, onRevision: setRevision },
            { onSuccess: onNext },
          )
        }
      />
    </section>
  );
}

const ruleOf = ({ by, accountIds }: NonNullable<GroupView['assessors']>): AssessorRule =>
  by === 'shared' ? { by, accountIds } : { by };
