import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { useLocalized } from '../../../ui/localized';
import type { FormQuestion } from '../form-questions';
import { answeredBefore, movesAfterWriting, withAnswered, type Course, type CourseMove } from './register-draft';

interface CourseStepsProps {
  readonly definition: RegisterDefinition;
  readonly questions: readonly FormQuestion[];
  readonly onChange: (course: Course) => void;
}

/** Every step of the chosen course in words; the questions that have to be answered before one are ticked. */
export function CourseSteps({ definition, questions, onChange }: CourseStepsProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const { course } = definition;
  const titleOf = (name: string): string => questions.find((question) => question.name === name)?.title ?? name;
  const needs = (move: CourseMove): string[] =>
    move.needs
      .filter(({ kind }) => kind !== 'answered')
      .map((need) =>
        t(`designer.need.${need.kind}`, {
          mark: need.kind === 'mark-cleared' ? need.mark : '',
          question: 'question' in need ? titleOf(need.question) : '',
        }),
      );
  return (
    <>
      <div className="stack-tight">
        <h3>{t('designer.steps')}</h3>
        <ol className="course-moves">
          {course.moves.map((move) => (
            <li key={move.key}>
              <span className="strong">{localized(move.title)}</span>{' '}
              <span className="quiet">
                {[t(`hand.${move.by === 'writer' ? definition.writer : definition.confirmer}`), ...needs(move)].join(
                  t('designer.between'),
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {questions.length > 0 &&
        movesAfterWriting(course).map((move) => (
          <fieldset key={move.key} className="bare">
            <legend>{t('designer.answeredBefore', { move: localized(move.title) })}</legend>
            <p className="quiet">{t('designer.answeredHint')}</p>
            <Checkbox.Group
              className="check-cards register-ticks"
              value={answeredBefore(move)}
              onChange={(chosen) =>
                onChange(
                  withAnswered(
                    course,
                    move.key,
                    questions.flatMap(({ name }) => (chosen.includes(name) ? [name] : [])),
                  ),
                )
              }
              options={questions.map(({ name, title }) => ({ value: name, label: title }))}
            />
          </fieldset>
        ))}
    </>
  );
}
