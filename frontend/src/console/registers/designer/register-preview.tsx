import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { useFormats, type Formats } from '../../../ui/formats';
import { useLocalized } from '../../../ui/localized';
import { usePeriodChoices } from '../use-period-choices';
import { RecordStateTag } from '../record-state-tag';
import { useRuleText } from '../rule-text';
import { CourseLine } from './course-line';
import { isDay, type FormQuestion } from '../form-questions';

interface RegisterPreviewProps {
  readonly definition: RegisterDefinition;
  readonly questions: readonly FormQuestion[];
}

/** The register as it will look, with two records made up from the questions of its form. */
export function RegisterPreview({ definition, questions }: RegisterPreviewProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const { coverage, course } = definition;
  const ruleText = useRuleText(definition, questions);
  const states = [course.states[0], course.states.find(({ ends }) => ends)].filter((state) => state !== undefined);
  return (
    <section className="surface stack" aria-labelledby="register-preview">
      <h2 id="register-preview">{t('designer.preview')}</h2>
      <div>
        <strong>{localized(definition.title) || t('designer.untitled')}</strong>
        <p className="quiet">{localized(definition.description)}</p>
      </div>
      <ul className="record-cards">
        {states.map((state, index) => (
          <Example key={state.key} definition={definition} questions={questions} state={state} index={index} />
        ))}
      </ul>
      <div className="stack-tight">
        <span className="strong">{t('designer.section.course')}</span>
        <CourseLine course={course} />
      </div>
      <div className="stack-tight">
        <span className="strong">{t('coverage')}</span>
        {coverage.length === 0 && <span>{t('designer.coverageKindHint.none')}</span>}
        {coverage.map((rule, number) => (
          <span key={number}>{ruleText(rule)}</span>
        ))}
      </div>
    </section>
  );
}

interface ExampleProps extends RegisterPreviewProps {
  readonly state: RegisterDefinition['course']['states'][number];
  /** 0 for the newer record. */
  readonly index: number;
}

function Example({ definition, questions, state, index }: ExampleProps) {
  const { t } = useTranslation(['registers', 'common']);
  const formats = useFormats();
  const example = (title: string): string => t('designer.exampleAnswer', { title, number: index + 1 });
  const [firstType = 'village', secondType = firstType] = definition.unitTypes;
  const unitType = index === 0 ? firstType : secondType;
  const said = (name: string): string => {
    const question = questions.find((one) => one.name === name);
    return question ? answerTo(question, index, formats, example(question.title)) : name;
  };
  const titleOf = (name: string): string => questions.find((question) => question.name === name)?.title ?? name;
  const [first, ...others] = definition.listQuestions;
  const period = usePeriodChoices(definition.period)[index];
  const units = [
    definition.about === 'person' ? example(t('person')) : '',
    definition.about === 'none' ? '' : example(t(`common:unitType.${unitType}`)),
    definition.about === 'unit-pair' ? example(t('otherUnit')) : '',
    definition.about === 'leader-and-unit' ? example(t('leader')) : '',
    period?.label ?? '',
  ].filter(Boolean);
  return (
    <li>
      <div className="card-line">
        <span className="strong">{first === undefined ? t('unnamed') : said(first)}</span>
        <RecordStateTag definition={definition} record={{ state: state.key, ended: state.ends }} />
      </div>
      <span>{units.join(' · ')}</span>
      {others.map((name) => (
        <span key={name} className="quiet">
          {t('common:labelled', { label: titleOf(name), text: said(name) })}
        </span>
      ))}
      {definition.deadlineQuestion !== null && (
        <span>
          {t('due')} {said(definition.deadlineQuestion)}
        </span>
      )}
    </li>
  );
}

const exampleDays = ['2012-06-18', '2012-03-09'] as const;
const exampleNumbers = [12, 8] as const;

/** What somebody might have answered. @param index 0 or 1, for two that differ */
function answerTo(question: FormQuestion, index: number, formats: Formats, words: string): string {
  if (isDay(question)) return formats.day(exampleDays[index]);
  const choice = question.choices[Math.min(index, question.choices.length - 1)];
  if (choice) return choice.text;
  return question.inputType === 'number' ? formats.number(exampleNumbers[index]) : words;
}
