import { Checkbox, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { useLocalized } from '../../../ui/localized';
import type { FormQuestion } from '../form-questions';
import type { CoverageRule } from '../rule-text';
import { LastDayFields } from './last-day-fields';
import { PersonRuleFields } from './person-rule-fields';

interface CoverageRuleFieldsProps {
  readonly rule: CoverageRule;
  readonly definition: RegisterDefinition;
  readonly questions: readonly FormQuestion[];
  readonly onChange: (rule: CoverageRule) => void;
}

const most = 100;

/** What one rule asks for: of whom, how much, in which steps, until when. */
export function CoverageRuleFields({ rule, definition, questions, onChange }: CoverageRuleFieldsProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const { states } = definition.course;
  const setCount = (given: number | null): void => {
    if (given === null) return;
    onChange(rule.kind === 'share' ? { ...rule, percent: given } : { ...rule, atLeast: given });
  };
  return (
    <>
      {rule.kind === 'each-person' && <PersonRuleFields rule={rule} about={definition.about} onChange={onChange} />}
      <label className="field field-short">
        <span>{t(`designer.coverageCount.${rule.kind}`)}</span>
        <InputNumber
          min={1}
          max={most}
          precision={0}
          value={rule.kind === 'share' ? rule.percent : rule.atLeast}
          onChange={setCount}
          {...(rule.kind === 'share' ? { suffix: '%' } : {})}
        />
      </label>
      <fieldset className="bare">
        <legend>{t('designer.countingStates')}</legend>
        <Checkbox.Group
          className="check-cards"
          value={rule.states}
          onChange={(chosen) =>
            onChange({ ...rule, states: states.flatMap(({ key }) => (chosen.includes(key) ? [key] : [])) })
          }
          options={states.map(({ key, title }) => ({ value: key, label: localized(title) }))}
        />
      </fieldset>
      {rule.kind !== 'each-person' && <LastDayFields rule={rule} questions={questions} onChange={onChange} />}
    </>
  );
}
