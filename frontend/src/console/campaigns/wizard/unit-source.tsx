import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaigns } from '../../../api/campaigns';
import { useSubjectCheck } from '../../../api/campaign-setup';
import type { CampaignView, UnitsInput } from '../../../api/models';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import type { ChoiceOfSubjects } from './choice-of-subjects';
import { ExceptUnits } from './except-units';

interface SourceProps {
  readonly campaign: CampaignView;
  readonly onChange: (choice: ChoiceOfSubjects | undefined) => void;
}

/** Codes as they stand in somebody's table. */
export function PastedCodes({ campaign, onChange }: SourceProps) {
  const { t } = useTranslation('setup');
  const [text, setText] = useState('');
  // What was typed last is looked up once nobody types.
  const [codes, setCodes] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setCodes(text.trim()), 400);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <label className="field">
        <span>{t('codes')}</span>
        <Input.TextArea
          rows={6}
          value={text}
          maxLength={200_000}
          placeholder={'330106001\n330106002'}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="quiet">{t('codesHint')}</span>
      </label>
      <CountedUnits campaign={campaign} choice={codes === '' ? undefined : { codes }} onChange={onChange} />
    </>
  );
}

/** The units of another campaign, but for some. */
export function EarlierUnits({ campaign, onChange }: SourceProps) {
  const { t } = useTranslation('setup');
  const [text, setText] = useState('');
  const [earlier, setEarlier] = useState<string>();
  const [except, setExcept] = useState<readonly string[]>([]);
  const campaigns = useCampaigns({ pageSize: 50, ...(text.trim() && { q: text.trim() }) });
  const choice: UnitsInput | undefined =
    earlier === undefined ? undefined : { earlier: { campaignId: earlier, except: [...except] } };
  return (
    <>
      <label className="field">
        <span>{t('earlierCampaign')}</span>
        <Select
          showSearch={{ filterOption: false, onSearch: setText }}
          value={earlier ?? null}
          onChange={(id: string) => setEarlier(id)}
          loading={campaigns.isFetching}
          options={(campaigns.data?.items ?? [])
            .filter(({ id, about }) => id !== campaign.id && about === 'units')
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <span className="quiet">{t('earlierHint')}</span>
      </label>
      <ExceptUnits value={except} onChange={setExcept} />
      <CountedUnits campaign={campaign} choice={choice} onChange={onChange} />
    </>
  );
}

/** How many units a choice comes to, by type, before it is saved; or everything that is wrong with it. */
export function CountedUnits({
  campaign,
  choice,
  onChange,
}: SourceProps & { readonly choice: UnitsInput | undefined }) {
  const { t } = useTranslation(['campaigns', 'common', 'setup']);
  const formats = useFormats();
  const check = useSubjectCheck(campaign.id, choice);
  const count = check.isError ? 0 : (check.data?.count ?? 0);
  const key = JSON.stringify(choice);
  useEffect(
    () => onChange(count === 0 || key === undefined ? undefined : { count, body: JSON.parse(key) as UnitsInput }),
    [count, key, onChange],
  );
  if (choice === undefined) return null;
  if (check.isError) return <ProblemAlert error={check.error} names={() => t('setup:pasted')} />;
  const types = Object.entries(check.data?.byType ?? {});
  return (
    <p aria-live="polite">
      <span className="strong">{check.data ? t('campaigns:chosenCount', { count }) : t('setup:counting')}</span>{' '}
      {types.length > 1 && (
        <span className="quiet">
          {types.map(([type, number]) => `${t(`common:unitType.${type}`)} ${formats.number(number)}`).join(' · ')}
        </span>
      )}
    </p>
  );
}
