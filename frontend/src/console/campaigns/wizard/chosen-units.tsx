import { useQueries } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../../api/campaigns';
import type { CampaignView, UnitType } from '../../../api/models';
import { fetchUnits } from '../../../api/units';
import { compact } from '../../../ui/compact';
import { useFormats } from '../../../ui/formats';
import type { ChoiceOfSubjects } from './choice-of-subjects';
import { ExceptUnits } from './except-units';
import { CountedUnits } from './unit-source';

/** Everything of some types below one organisation, but for some. */
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
  const [except, setExcept] = useState<readonly string[]>([]);
  const counts = useQueries({
    queries: unitTypes.map((type) => ({
      queryKey: ['units', 'count', under, type],
      queryFn: () => fetchUnits(compact({ under, type, pageSize: 1 })),
    })),
  });
  const countOf = (type: UnitType): number | undefined => counts[unitTypes.indexOf(type)]?.data?.total;
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
      {types.length > 0 && <ExceptUnits under={under} value={except} onChange={setExcept} />}
      <CountedUnits
        campaign={campaign}
        choice={types.length === 0 ? undefined : { selection: { under, types: [...types], except: [...except] } }}
        onChange={onChange}
      />
    </fieldset>
  );
}
