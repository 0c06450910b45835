import { Checkbox, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { personKinds } from '../../../api/persons';
import { unitTypes } from '../../../api/unit-vocabulary';
import type { CoverageRule } from '../rule-text';

type PersonRule = Extract<CoverageRule, { kind: 'each-person' }>;

interface PersonRuleFieldsProps {
  readonly rule: PersonRule;
  readonly about: RegisterDefinition['about'];
  readonly onChange: (rule: PersonRule) => void;
}

/** Whom a rule asks for records, and about units of which types. */
export function PersonRuleFields({ rule, about, onChange }: PersonRuleFieldsProps) {
  const { t } = useTranslation(['registers', 'common', 'persons']);
  const types = unitTypes.map((value) => ({ value, label: t(`common:unitType.${value}`) }));
  return (
    <>
      <fieldset className="bare">
        <legend>{t('registers:designer.personKinds')}</legend>
        <Checkbox.Group
          className="check-cards"
          value={rule.personKinds}
          onChange={(chosen) => onChange({ ...rule, personKinds: personKinds.filter((kind) => chosen.includes(kind)) })}
          options={personKinds.map((value) => ({ value, label: t(`persons:kinds.${value}`) }))}
        />
      </fieldset>
      <fieldset className="bare">
        <legend>{t('registers:designer.personsOf')}</legend>
        <p className="quiet">{t('registers:designer.unitTypesHint')}</p>
        <Checkbox.Group
          className="check-cards"
          value={rule.personsOf}
          onChange={(chosen) => onChange({ ...rule, personsOf: unitTypes.filter((type) => chosen.includes(type)) })}
          options={types}
        />
      </fieldset>
      {about === 'leader-and-unit' && (
        <>
          <fieldset className="bare">
            <legend>{t('registers:designer.countedTypes')}</legend>
            <p className="quiet">{t('registers:designer.countedTypesHint')}</p>
            <Checkbox.Group
              className="check-cards"
              value={rule.unitTypes}
              onChange={(chosen) => onChange({ ...rule, unitTypes: unitTypes.filter((type) => chosen.includes(type)) })}
              options={types}
            />
          </fieldset>
          <label className="switch-line">
            <Switch
              size="small"
              checked={rule.ofEachType}
              onChange={(ofEachType) => onChange({ ...rule, ofEachType })}
            />{' '}
            {t('registers:designer.ofEachType')}
          </label>
        </>
      )}
    </>
  );
}
