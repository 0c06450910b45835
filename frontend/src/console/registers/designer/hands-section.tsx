import { Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { hasConfirmer } from './register-draft';
import { RegisterSection, type SectionProps } from './register-section';

type Hand = RegisterDefinition['writer'];
const hands: readonly Hand[] = ['unit', 'superior', 'office'];

/** Who writes the records, and who confirms them where the course has such a step. */
export function HandsSection({ definition, change }: SectionProps) {
  const { t } = useTranslation('registers');
  const options = hands.map((value) => ({
    value,
    label: (
      <>
        <span className="strong">{t(`hand.${value}`)}</span>
        <span className="quiet">{t(`designer.handHint.${value}`)}</span>
      </>
    ),
  }));
  const isConfirmed = hasConfirmer(definition.course);
  return (
    <RegisterSection name="hands">
      <fieldset className="bare">
        <legend>{t('designer.writes')}</legend>
        <Radio.Group
          className="choice-cards choice-cards-row"
          value={definition.writer}
          onChange={({ target }) => change((before) => ({ ...before, writer: target.value as Hand }))}
          options={options}
        />
      </fieldset>
      <label className="field">
        <span>{t('designer.raises')}</span>
        <Select<string>
          aria-label={t('designer.raises')}
          value={definition.raisedBy ?? ''}
          onChange={(chosen) =>
            change((before) => ({ ...before, raisedBy: hands.find((hand) => hand === chosen) ?? null }))
          }
          options={['' as const, ...hands.filter((hand) => hand !== definition.writer)].map((value) => ({
            value,
            label: value === '' ? t('designer.nobodyRaises') : t(`hand.${value}`),
          }))}
        />
        <span className="quiet">{t('designer.raisesHint')}</span>
      </label>
      {isConfirmed ? (
        <fieldset className="bare">
          <legend>{t('designer.confirms')}</legend>
          <Radio.Group
            className="choice-cards choice-cards-row"
            value={definition.confirmer}
            onChange={({ target }) => change((before) => ({ ...before, confirmer: target.value as Hand }))}
            options={options}
          />
        </fieldset>
      ) : (
        <p className="quiet">{t('designer.nobodyConfirms')}</p>
      )}
    </RegisterSection>
  );
}
