import { Checkbox, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { unitTypes } from '../../../api/unit-vocabulary';
import { RegisterSection, type SectionProps } from './register-section';

const subjects: readonly RegisterDefinition['about'][] = ['unit', 'unit-pair', 'person', 'leader-and-unit', 'none'];
const periods: readonly RegisterDefinition['period'][] = ['none', 'month', 'quarter', 'half-year', 'year', 'phase'];

/** Whom a record is about, and how often one is due. */
export function WhomSection({ definition, change }: SectionProps) {
  const { t } = useTranslation(['registers', 'common']);
  return (
    <RegisterSection name="whom">
      <Radio.Group
        className="choice-cards choice-cards-row"
        aria-label={t('registers:designer.about')}
        value={definition.about}
        onChange={({ target }) =>
          change((before) => ({ ...before, about: target.value as RegisterDefinition['about'] }))
        }
        options={subjects.map((value) => ({
          value,
          label: (
            <>
              <span className="strong">{t(`registers:designer.aboutKind.${value}`)}</span>
              <span className="quiet">{t(`registers:designer.aboutKindHint.${value}`)}</span>
            </>
          ),
        }))}
      />
      {definition.about !== 'none' && (
        <fieldset className="bare">
          <legend>{t('registers:designer.unitTypes')}</legend>
          <p className="quiet">{t('registers:designer.unitTypesHint')}</p>
          <Checkbox.Group
            className="check-cards"
            value={definition.unitTypes}
            onChange={(chosen) =>
              change((before) => ({ ...before, unitTypes: unitTypes.filter((type) => chosen.includes(type)) }))
            }
            options={unitTypes.map((value) => ({ value, label: t(`common:unitType.${value}`) }))}
          />
        </fieldset>
      )}
      <label className="field field-short">
        <span>{t('registers:designer.period')}</span>
        <Select
          aria-label={t('registers:designer.period')}
          value={definition.period}
          onChange={(period) => change((before) => ({ ...before, period }))}
          options={periods.map((value) => ({ value, label: t(`registers:periodKind.${value}`) }))}
        />
      </label>
    </RegisterSection>
  );
}
