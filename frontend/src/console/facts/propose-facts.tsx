import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEnterProposedFacts, useProposedFacts } from '../../api/facts';
import type { CampaignView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';

/** Units that are named before the button that enters what is proposed about them. */
const named = 5;

/** What registers propose as facts, such as an election that is overdue, and all of it entered in one step. */
export function ProposeFacts({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('facts');
  const { message } = App.useApp();
  const formats = useFormats();
  const localized = useLocalized();
  const ask = useAsking();
  const proposed = useProposedFacts(campaign.id, { pageSize: named });
  const enter = useEnterProposedFacts(campaign.id);
  const { total = 0, items = [] } = proposed.data ?? {};
  if (total === 0) return null;
  return (
    <div className="surface stack-tight">
      <div className="card-line">
        <p>
          {t('proposed', {
            count: total,
            number: formats.number(total),
            registers: [...new Set(items.map(({ register }) => localized(register)))].join('、'),
          })}
        </p>
        <Button
          loading={enter.isPending}
          onClick={() =>
            ask({ title: t('enterProposed'), content: t('enterProposedText'), okText: t('enterProposed') }, () =>
              enter.mutate(undefined, {
                onSuccess: ({ entered }) => void message.success(t('enteredProposed', { count: entered })),
              }),
            )
          }
        >
          {t('enterProposed')}
        </Button>
      </div>
      <p className="quiet">
        {items.map(({ unit, months }) => t('proposedOf', { unit: unit.name, count: months })).join('、')}
        {total > items.length ? '…' : ''}
      </p>
      <ProblemAlert error={enter.error} />
    </div>
  );
}
