import { useQueries } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../../api/campaigns';
import type { CampaignView, UnitType } from '../../../api/models';
import { fetchUnits } from '../../../api/units';
import { compact } from '../../../ui/compact';
import { useFormats } from '../../../ui/formats';
import type { ChoiceOfSubjects } from './choice-of-subjects';

/** Everything of some types below one organisation. */
export function ChosenUnits({
  campaign,
  under,
  onChange,
}: {
  readonly campaign: CampaignView;
  readonly under: string;
  readonly onChange: (choice: ChoiceOfSubjects | undefined) => void;
}) {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const unitTypes = useCampaignType(campaign.campaignType)?.unitTypes ?? [];
  const [types, setTypes] = useState<readonly UnitType[]>([]);
  const counts = useQueries({
    queries: unitTypes.map((type) => ({
      queryKey: ['units', 'count', under, type],
      queryFn: () => fetchUnits(compact({ under, type, pageSize: 1 })),
    })),
  });
  const countOf = (type: UnitType): number | undefined => counts[unitTypes.indexOf(type)]?.data?.total;
  const chosen = types.reduce((sum, type) => sum + (countOf(type) ?? 0), 0);
  useEffect(
    () => onChange(chosen === 0 ? undefined : { count: chosen, body: { selection: { under, types: [...types] } } }),
    [chosen, onChange, types, under],
  );
  return (
    <fieldset className="bare">
      <legend>{t('campaigns:whichTypes')}</legend>
      <Checkbox.Group className="check-cards" value={[...types]} onChange={(values) => setTypes(values as UnitType[])}>
        {unitTypes.map((type) => (
          <Checkbox key={type} value={type} disabled={countOf(type) === 0}>
            {t(`common:unitType.${type}`)}{' '}
            <span className="quiet number">{countOf(type) === undefined ? '…' : formats.number(countOf(type))}</span>
          </Checkbox>
        ))}
      </Checkbox.Group>
      <p aria-live="polite" className="strong">
        {t('campaigns:chosenCount', { count: chosen })}
      </p>
    </fieldset>
  );
}
