import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useCampaign,
  useCampaigns,
  useCampaignTypes,
  useCreateCampaign,
  useUpdateCampaign,
} from '../../../api/campaigns';
import type { CampaignView } from '../../../api/models';
import { DayPicker } from '../../../ui/day-picker';
import { useLocalized } from '../../../ui/localized';
import { ProblemAlert } from '../../../ui/problem-alert';
import { QueryView } from '../../../ui/query-view';
import { StepFoot } from './step-foot';
import { TypePicture } from './type-picture';

/** Type, name and the day that facts are judged by. The type cannot change once the campaign exists. */
export function BasicsStep({
  campaign,
  onDone,
}: {
  readonly campaign?: CampaignView;
  readonly onDone: (id: string) => void;
}) {
  const { t } = useTranslation('campaigns');
  const localized = useLocalized();
  const types = useCampaignTypes();
  const create = useCreateCampaign();
  const update = useUpdateCampaign();
  const [revision] = useState(campaign?.revision ?? 0);
  const [type, setType] = useState(campaign?.campaignType);
  const [name, setName] = useState(campaign?.name ?? '');
  const [asOf, setAsOf] = useState(campaign?.asOf ?? '');
  const [prior, setPrior] = useState(campaign?.priorCampaignId ?? null);
  const chosen = type ?? (types.data?.items.length === 1 ? types.data.items[0]?.id : undefined);
  const picture = types.data?.items.find(({ id }) => id === chosen);
  const graded = useCampaigns({ graded: 'true', ...(chosen && { campaignType: chosen }), pageSize: 200 });

  const earlier = (graded.data?.items ?? [])
    .filter((item) => item.campaignType === chosen && item.id !== campaign?.id)
    .map((item) => ({ value: item.id, label: item.name }));
  // Named by itself until the list is there, or where it is not in it: an id says nothing to anybody.
  const named = useCampaign(prior ?? undefined).data?.name ?? '…';
  const offered =
    prior === null || earlier.some(({ value }) => value === prior)
      ? earlier
      : [{ value: prior, label: named }, ...earlier];

  const save = (): void => {
    const fields = { name: name.trim(), asOf, priorCampaignId: prior };
    if (campaign) update.mutate({ id: campaign.id, revision, body: fields }, { onSuccess: () => onDone(campaign.id) });
    else if (chosen !== undefined)
      create.mutate({ ...fields, campaignType: chosen }, { onSuccess: (created) => onDone(created.id) });
  };

  return (
    <section className="surface stack">
      <QueryView query={types} rows={3}>
        {({ items }) => (
          <fieldset className="bare" disabled={campaign !== undefined}>
            <legend>{t('type')}</legend>
            <Radio.Group
              className="choice-cards"
              value={chosen}
              disabled={campaign !== undefined}
              onChange={(event) => setType(event.target.value as string)}
            >
              {items.map((item) => (
                <Radio key={item.id} value={item.id}>
                  <span className="strong">{localized(item.title)}</span>
                  <span className="quiet">{localized(item.description)}</span>
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
        )}
      </QueryView>
      {picture && <TypePicture type={picture} />}
      <label className="field">
        <span>{t('name')}</span>
        <Input
          value={name}
          maxLength={120}
          placeholder={t('namePlaceholder')}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className="field field-short">
        <span>{t('asOf')}</span>
        <DayPicker value={asOf} onChange={setAsOf} />
        <span className="quiet">{t('asOfHint')}</span>
      </label>
      <label className="field">
        <span>{t('prior')}</span>
        <Select
          allowClear
          value={prior}
          onChange={(id: string | undefined) => setPrior(id ?? null)}
          placeholder={t('noPrior')}
          options={offered}
        />
        <span className="quiet">{t('priorHint')}</span>
      </label>
      <ProblemAlert error={create.error ?? update.error} />
      <StepFoot
        onSave={save}
        saving={create.isPending || update.isPending}
        disabled={chosen === undefined || name.trim().length === 0 || asOf === ''}
      />
    </section>
  );
}
