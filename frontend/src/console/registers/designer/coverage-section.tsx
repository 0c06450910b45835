import { Checkbox, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { useLocalized } from '../../../ui/localized';
import { withCoverage, type CoverageKind } from './register-draft';
import { RegisterSection, type SectionProps } from './register-section';

type Coverage = NonNullable<RegisterDefinition['coverage']>;
const kinds: readonly CoverageKind[] = ['none', 'each-unit', 'share'];
const most = 100;

/** When enough is recorded. */
export function CoverageSection({ definition, change }: SectionProps) {
  const { t } = useTranslation('registers');
  const { coverage } = definition;
  return (
    <RegisterSection name="coverage">
      <Radio.Group
        className="choice-cards choice-cards-row"
        aria-label={t('designer.section.coverage')}
        value={coverage?.kind ?? 'none'}
        onChange={({ target }) => change((before) => withCoverage(before, target.value as CoverageKind))}
        options={kinds.map((value) => ({
          value,
          label: (
            <>
              <span className="strong">{t(`designer.coverageKind.${value}`)}</span>
              <span className="quiet">{t(`designer.coverageKindHint.${value}`)}</span>
            </>
          ),
        }))}
      />
      {coverage && (
        <Rule
          coverage={coverage}
          states={definition.course.states}
          onChange={(rule) => change((before) => ({ ...before, coverage: rule }))}
        />
      )}
    </RegisterSection>
  );
}

interface RuleProps {
  readonly coverage: Coverage;
  readonly states: RegisterDefinition['course']['states'];
  readonly onChange: (coverage: Coverage) => void;
}

function Rule({ coverage, states, onChange }: RuleProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const count = coverage.kind === 'each-unit' ? coverage.atLeast : coverage.percent;
  const setCount = (given: number | null): void => {
    if (given === null) return;
    onChange(coverage.kind === 'each-unit' ? { ...coverage, atLeast: given } : { ...coverage, percent: given });
  };
  return (
    <>
      <label className="field field-short">
        <span>{t(`designer.coverageCount.${coverage.kind}`)}</span>
        <InputNumber
          min={1}
          max={most}
          precision={0}
          value={count}
          onChange={setCount}
          {...(coverage.kind === 'share' ? { suffix: '%' } : {})}
        />
      </label>
      <fieldset className="bare">
        <legend>{t('designer.countingStates')}</legend>
        <Checkbox.Group
          className="check-cards"
          value={coverage.states}
          onChange={(chosen) =>
            onChange({ ...coverage, states: states.flatMap(({ key }) => (chosen.includes(key) ? [key] : [])) })
          }
          options={states.map(({ key, title }) => ({ value: key, label: localized(title) }))}
        />
      </fieldset>
    </>
  );
}
