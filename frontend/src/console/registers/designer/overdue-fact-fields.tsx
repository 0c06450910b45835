import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCampaignTypes } from '../../../api/campaigns';
import { useLocalized } from '../../../ui/localized';
import { isDay } from '../form-questions';
import type { SectionProps } from './register-section';

/** Which fact it is that a day of the newest record is over, such as that an election is overdue (S2.8). */
export function OverdueFactFields({ definition, questions, change }: SectionProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const types = useCampaignTypes().data?.items ?? [];
  // A fact of months alone: what else a kind asks for no record says.
  const kinds = new Map(
    types.flatMap(({ factKinds }) =>
      factKinds
        .filter(({ fields }) => fields.some(({ name }) => name === 'months'))
        .map(({ kind, title }) => [kind, localized(title)] as const),
    ),
  );
  const days = questions.filter(isDay);
  const { overdueFact } = definition;
  if (kinds.size === 0 || days.length === 0) return null;
  return (
    <>
      <label className="field">
        <span>{t('designer.overdueFact')}</span>
        <Select
          aria-label={t('designer.overdueFact')}
          value={overdueFact?.kind ?? ''}
          onChange={(kind: string) =>
            change((before) => ({
              ...before,
              overdueFact:
                kind === ''
                  ? null
                  : { kind, days: before.overdueFact?.days ?? days.slice(0, 1).map(({ name }) => name) },
            }))
          }
          options={[
            { value: '', label: t('designer.noOverdueFact') },
            ...[...kinds].map(([value, label]) => ({ value, label })),
          ]}
        />
        <span className="quiet">{t('designer.overdueFactHint')}</span>
      </label>
      {overdueFact && (
        <label className="field">
          <span>{t('designer.overdueDays')}</span>
          <Select
            mode="multiple"
            aria-label={t('designer.overdueDays')}
            maxCount={4}
            value={overdueFact.days}
            onChange={(chosen: string[]) =>
              // The last day stays: a fact without one is none.
              chosen.length > 0 && change((before) => ({ ...before, overdueFact: { ...overdueFact, days: chosen } }))
            }
            options={days.map(({ name, title }) => ({ value: name, label: title }))}
          />
          <span className="quiet">{t('designer.overdueDaysHint')}</span>
        </label>
      )}
    </>
  );
}
