import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDay, type FormQuestion } from '../form-questions';
import type { CoverageRule } from '../rule-text';

type DatedRule = Exclude<CoverageRule, { kind: 'each-person' }>;

interface LastDayFieldsProps {
  readonly rule: DatedRule;
  readonly questions: readonly FormQuestion[];
  readonly onChange: (rule: DatedRule) => void;
}

/** Where nothing was chosen: the end of September (S5.2). */
const usual = '09-30';
const daysIn = (month: number): number => new Date(Date.UTC(2012, month, 0)).getUTCDate();
const two = (number: number): string => String(number).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Until which day of the year a record counts, by the answer to a question for a day. */
export function LastDayFields({ rule, questions, onChange }: LastDayFieldsProps) {
  const { t, i18n } = useTranslation('registers');
  const days = questions.filter(isDay);
  const { until } = rule;
  if (days.length === 0 && until === null) return null;
  const [month = 9, day = 30] = (until?.monthDay ?? usual).split('-').map(Number);
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  const setDay = (nextMonth: number, nextDay: number): void => {
    if (until === null) return;
    const monthDay = `${two(nextMonth)}-${two(Math.min(nextDay, daysIn(nextMonth)))}`;
    onChange({ ...rule, until: { ...until, monthDay } });
  };
  return (
    <div className="register-last-day">
      <label className="field field-short">
        <span>{t('designer.until')}</span>
        <Select
          aria-label={t('designer.until')}
          value={until?.question ?? ''}
          onChange={(question: string) =>
            onChange({ ...rule, until: question === '' ? null : { question, monthDay: until?.monthDay ?? usual } })
          }
          options={[
            { value: '', label: t('designer.noUntil') },
            ...days.map(({ name, title }) => ({ value: name, label: title })),
          ]}
        />
      </label>
      {until && (
        <div className="field">
          <span>{t('designer.lastDay')}</span>
          <div className="register-month-day">
            <Select
              aria-label={t('designer.lastMonth')}
              value={month}
              onChange={(next: number) => setDay(next, day)}
              options={upTo(12).map((value) => ({
                value,
                label: monthName.format(new Date(`2012-${two(value)}-15T12:00:00Z`)),
              }))}
            />
            <Select
              aria-label={t('designer.lastDay')}
              value={day}
              onChange={(next: number) => setDay(month, next)}
              options={upTo(daysIn(month)).map((value) => ({ value, label: String(value) }))}
            />
          </div>
        </div>
      )}
    </div>
  );
}
