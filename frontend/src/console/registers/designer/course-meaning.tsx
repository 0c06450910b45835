import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../ui/localized';
import { withState, withSurvey, type Course, type CourseState } from './register-draft';

/** Sources of a problem, as the form of rectification has them (S5.9). */
const sources = ['self', 'mass', 'superior', 'inspection'] as const;
/** Months after which one looks again, before another number is chosen. */
const usualMonths = 3;
const mostMonths = 36;

interface CourseMeaningProps {
  readonly course: Course;
  readonly onChange: (course: Course) => void;
}

/** What it means to have come to a step: nobody is waited for, something is to be put right, one looks again later. */
export function CourseMeaning({ course, onChange }: CourseMeaningProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const change = (key: string, meaning: Partial<CourseState>): void => onChange(withState(course, key, meaning));
  const confirming = course.moves.filter(({ by }) => by === 'confirmer');
  return (
    <>
      <fieldset className="bare">
        <legend>{t('designer.meaning')}</legend>
        <p className="quiet">{t('designer.meaningHint')}</p>
        <ul className="course-states">
          {course.states.map((state) => {
            const title = localized(state.title);
            const isLeft = course.moves.some(({ from }) => from.includes(state.key));
            return (
              <li key={state.key}>
                <span className="strong">{title}</span>
                {!state.ends && isLeft && (
                  <Checkbox
                    checked={state.rests}
                    onChange={({ target }) => change(state.key, { rests: target.checked })}
                  >
                    {t('designer.rests')}
                  </Checkbox>
                )}
                <Select<string>
                  aria-label={t('designer.proposesOf', { title })}
                  value={state.proposes ?? ''}
                  popupMatchSelectWidth={false}
                  onChange={(chosen) => change(state.key, { proposes: chosen === '' ? null : chosen })}
                  options={['', ...sources].map((value) => ({
                    value,
                    label: value === '' ? t('designer.proposesNothing') : t(`designer.proposes.${value}`),
                  }))}
                />
                {state.ends && isLeft && (
                  <span className="look-again">
                    <Checkbox
                      checked={state.lookAgainAfter !== null}
                      onChange={({ target }) =>
                        change(state.key, { lookAgainAfter: target.checked ? usualMonths : null })
                      }
                    >
                      {t('designer.lookAgain')}
                    </Checkbox>
                    {state.lookAgainAfter !== null && (
                      <InputNumber
                        aria-label={t('designer.lookAgainMonths', { title })}
                        min={1}
                        max={mostMonths}
                        precision={0}
                        value={state.lookAgainAfter}
                        suffix={t('designer.months')}
                        onChange={(months) => change(state.key, { lookAgainAfter: months ?? usualMonths })}
                      />
                    )}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      {confirming.length > 0 && (
        <fieldset className="bare">
          <legend>{t('designer.secondSurvey')}</legend>
          <p className="quiet">{t('designer.secondSurveyHint')}</p>
          <Checkbox.Group
            className="check-cards"
            value={confirming.flatMap(({ key, needs }) =>
              needs.some(({ kind }) => kind === 'second-survey') ? [key] : [],
            )}
            onChange={(chosen) => onChange(withSurvey(course, chosen))}
            options={confirming.map(({ key, title }) => ({ value: key, label: localized(title) }))}
          />
        </fieldset>
      )}
    </>
  );
}
