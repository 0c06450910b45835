import { useQueries } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, MemberGroup, PersonKind } from '../../../api/models';
import { personsBelow } from '../../../api/campaigns';
import { memberGroups, personKinds } from '../../../api/persons';
import { useFormats } from '../../../ui/formats';
import type { ChoiceOfSubjects } from './choice-of-subjects';

/** Persons of some kinds and groups below one organisation, who are in their post on the day of the campaign and whom its type can grade. */
export function ChosenPersons({
  campaign,
  under,
  onChange,
}: {
  readonly campaign: CampaignView;
  readonly under: string;
  readonly onChange: (choice: ChoiceOfSubjects | undefined) => void;
}) {
  const { t } = useTranslation(['campaigns', 'persons']);
  const formats = useFormats();
  const [kinds, setKinds] = useState<readonly PersonKind[]>([]);
  const [groups, setGroups] = useState<readonly MemberGroup[]>([]);
  // Of no group in particular, or of each that was chosen.
  const asked = groups.length === 0 ? [undefined] : groups;
  const counts = useQueries({ queries: asked.map((group) => personsBelow(campaign.id, under, group)) });
  const countOf = (kind: PersonKind): number | undefined =>
    counts.reduce<number | undefined>(
      (sum, { data }) => (sum === undefined || !data ? undefined : sum + (data.kinds[kind] ?? 0)),
      0,
    );
  const chosen = kinds.reduce((sum, kind) => sum + (countOf(kind) ?? 0), 0);
  useEffect(
    () =>
      onChange(
        chosen === 0
          ? undefined
          : { count: chosen, body: { persons: { under, kinds: [...kinds], groups: [...groups] } } },
      ),
    [chosen, groups, kinds, onChange, under],
  );
  return (
    <fieldset className="bare">
      <legend>{t('campaigns:whichPersons')}</legend>
      <Checkbox.Group
        className="check-cards"
        value={[...kinds]}
        onChange={(values) => setKinds(values as PersonKind[])}
      >
        {personKinds.map((kind) => (
          <Checkbox key={kind} value={kind} disabled={countOf(kind) === 0}>
            {t(`persons:kinds.${kind}`)}{' '}
            <span className="quiet number">{countOf(kind) === undefined ? '…' : formats.number(countOf(kind))}</span>
          </Checkbox>
        ))}
      </Checkbox.Group>
      <label className="field">
        <span>{t('persons:group')}</span>
        <Select
          mode="multiple"
          placeholder={t('persons:anyGroup')}
          value={[...groups]}
          onChange={(values: MemberGroup[]) => setGroups(values)}
          options={memberGroups.map((value) => ({ value, label: t(`persons:groups.${value}`) }))}
        />
      </label>
      <p className="quiet">{t('campaigns:personsHint')}</p>
      <p aria-live="polite" className="strong">
        {t('campaigns:chosenPersons', { count: chosen, day: formats.day(campaign.asOf) })}
      </p>
    </fieldset>
  );
}
