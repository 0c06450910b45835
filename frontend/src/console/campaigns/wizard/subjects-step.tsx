import { useQueries } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType, useSetSubjects, useSubjects } from '../../../api/campaigns';
import type { CampaignView, UnitType } from '../../../api/models';
import { fetchUnits } from '../../../api/units';
import { compact } from '../../../ui/compact';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { UnitSelect } from '../../../ui/unit-select';
import { StepFoot, type StepProps } from './step-foot';

/** Which organisations take part: everything of some types below one organisation. */
export function SubjectsStep({ campaign, onNext, onPrevious }: StepProps & { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const setSubjects = useSetSubjects();
  const unitTypes = useCampaignType(campaign.campaignType)?.unitTypes ?? [];
  const current = useSubjects(campaign.id, { pageSize: 5 });
  const [under, setUnder] = useState<string>();
  const [types, setTypes] = useState<readonly UnitType[]>([]);
  const findParents = useCallback(
    async (text: string) =>
      (await fetchUnits(compact({ q: text.trim(), pageSize: 30 }))).items.filter((unit) => unit.childCount > 0),
    [],
  );
  const counts = useQueries({
    queries: unitTypes.map((type) => ({
      queryKey: ['units', 'count', under, type],
      queryFn: () => fetchUnits(compact({ under, type, pageSize: 1 })),
      enabled: under !== undefined,
    })),
  });
  const countOf = (type: UnitType): number | undefined => counts[unitTypes.indexOf(type)]?.data?.total;
  const chosen = types.reduce((sum, type) => sum + (countOf(type) ?? 0), 0);

  const save = (): void => {
    if (under === undefined || types.length === 0) onNext();
    else
      setSubjects.mutate({ id: campaign.id, body: { selection: { under, types: [...types] } } }, { onSuccess: onNext });
  };

  return (
    <section className="surface stack">
      {campaign.subjectCount > 0 && (
        <p>
          {t('campaigns:subjectsNow', { count: campaign.subjectCount })}{' '}
          <span className="quiet">
            {current.data?.items.map(({ unit }) => unit.name).join('、')}
            {campaign.subjectCount > 5 ? '…' : ''}
          </span>
        </p>
      )}
      <label className="field">
        <span>{t('campaigns:under')}</span>
        <UnitSelect
          find={findParents}
          value={under}
          onChange={(id) => {
            setUnder(id);
            setTypes([]);
          }}
        />
      </label>
      {under !== undefined && (
        <fieldset className="bare">
          <legend>{t('campaigns:whichTypes')}</legend>
          <Checkbox.Group
            className="check-cards"
            value={[...types]}
            onChange={(values) => setTypes(values as UnitType[])}
          >
            {unitTypes.map((type) => (
              <Checkbox key={type} value={type} disabled={countOf(type) === 0}>
                {t(`common:unitType.${type}`)}{' '}
                <span className="quiet number">
                  {countOf(type) === undefined ? '…' : formats.number(countOf(type))}
                </span>
              </Checkbox>
            ))}
          </Checkbox.Group>
          <p aria-live="polite" className="strong">
            {t('campaigns:chosenCount', { count: chosen })}
          </p>
        </fieldset>
      )}
      <ProblemAlert error={setSubjects.error} />
      <StepFoot
        onPrevious={onPrevious}
        onSave={save}
        saving={setSubjects.isPending}
        disabled={campaign.subjectCount === 0 && chosen === 0}
      />
    </section>
  );
}
