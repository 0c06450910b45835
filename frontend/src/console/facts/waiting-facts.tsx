import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../api/campaigns';
import { useWaitingFacts } from '../../api/facts';
import type { CampaignView, Dismissal, WaitingFactView } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { ReasonField } from '../campaigns/reason-field';

/** How many facts are named before the rest is only counted. */
const named = 20;

interface DismissalState {
  readonly facts: readonly WaitingFactView[] | undefined;
  readonly error: unknown;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** What is sent along; undefined where nothing waits. */
  readonly dismissal: Dismissal | undefined;
  /** Nothing waits, or a reason is given. */
  readonly ready: boolean;
}

/** Facts that wait for their second person, and the reason why they are left out. */
export function useDismissal(campaign: CampaignView, enabled: boolean): DismissalState {
  const { data, error } = useWaitingFacts(campaign.id, enabled);
  const [reason, setReason] = useState('');
  const facts = data?.items;
  const waits = facts !== undefined && facts.length > 0;
  return {
    facts,
    error,
    reason,
    setReason,
    dismissal: waits ? { factIds: facts.map(({ id }) => id), reason: reason.trim() } : undefined,
    ready: facts !== undefined && (!waits || reason.trim().length >= 2),
  };
}

/** The list of what waits, with the field for the reason; nothing where nothing waits. */
export function WaitingFacts({ campaign, state }: { readonly campaign: CampaignView; readonly state: DismissalState }) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  const texts = useCampaignTypeTexts(campaign);
  const { facts, error, reason, setReason } = state;
  if (error) return <ProblemAlert error={error} />;
  if (!facts || facts.length === 0) return null;
  const kindName = ({ what, kind }: WaitingFactView): string =>
    what === 'figure'
      ? texts.part('indicator', kind)
      : localized(type?.factKinds.find((known) => known.kind === kind)?.title) || kind;
  const when = ({ date, months }: WaitingFactView): string =>
    date ? formats.day(date) : months === null ? nothing : t('monthsValue', { count: months });
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('waitingTitle', { count: facts.length })}
        description={
          <ul className="plain-list" aria-label={t('waitingTitle', { count: facts.length })}>
            {facts.slice(0, named).map((fact) => (
              <li key={fact.id}>
                <span className="strong">{fact.unit.name}</span> · {kindName(fact)} ·{' '}
                {fact.what === 'fact' && `${when(fact)} · `}
                {t('waitingBy', { name: fact.enteredBy })}
              </li>
            ))}
            {facts.length > named && <li>{t('waitingMore', { count: facts.length - named })}</li>}
          </ul>
        }
      />
      <ReasonField label={t('waitingReason')} value={reason} onChange={setReason} />
    </>
  );
}
