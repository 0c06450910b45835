import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { CoverageRuleFields } from './coverage-rule-fields';
import { mostRules, withoutRule, withRule, withRuleOf, type CoverageKind } from './register-draft';
import { RegisterSection, type SectionProps } from './register-section';

/** Rules about persons are for registers that name them. */
const kindsOf = (about: RegisterDefinition['about']): readonly CoverageKind[] =>
  about === 'person' || about === 'leader-and-unit' ? ['each-unit', 'share', 'each-person'] : ['each-unit', 'share'];

/** When enough is recorded, by one rule or two. */
export function CoverageSection({ definition, questions, change }: SectionProps) {
  const { t } = useTranslation('registers');
  const { coverage } = definition;
  const shown = Math.max(1, coverage.length);
  const choose = (number: number, kind: 'none' | CoverageKind): void =>
    change((before) => (kind === 'none' ? withoutRule(before, number) : withRuleOf(before, number, kind)));
  return (
    <RegisterSection name="coverage">
      {Array.from({ length: shown }, (_, number) => {
        const rule = coverage[number];
        const kinds = [...new Set([...kindsOf(definition.about), ...(rule ? [rule.kind] : [])])];
        return (
          <div
            key={number}
            role="group"
            aria-label={t('designer.ruleNumber', { number: number + 1 })}
            className="stack register-rule"
          >
            <Radio.Group
              className="choice-cards choice-cards-row"
              aria-label={t('designer.section.coverage')}
              name={`coverage-${number}`}
              value={rule?.kind ?? 'none'}
              onChange={({ target }) => choose(number, target.value as 'none' | CoverageKind)}
              options={(['none', ...kinds] as const).map((value) => ({
                value,
                label: (
                  <>
                    <span className="strong">{t(`designer.coverageKind.${value}`)}</span>
                    <span className="quiet">{t(`designer.coverageKindHint.${value}`)}</span>
                  </>
                ),
              }))}
            />
            {rule && (
              <CoverageRuleFields
                rule={rule}
                definition={definition}
                questions={questions}
                onChange={(next) => change((before) => withRule(before, number, next))}
              />
            )}
          </div>
        );
      })}
      {coverage.length > 0 && coverage.length < mostRules && (
        <div>
          <Button onClick={() => choose(coverage.length, kindsOf(definition.about).at(-1) ?? 'each-unit')}>
            {t('designer.addRule')}
          </Button>
        </div>
      )}
    </RegisterSection>
  );
}
