import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDay } from '../form-questions';
import { OverdueFactFields } from './overdue-fact-fields';
import { RegisterSection, type SectionProps } from './register-section';

const mostListed = 6;

/** What the list of records shows: the questions in it, and the day that is a deadline. */
export function ListSection(props: SectionProps) {
  const { definition, questions, change } = props;
  const { t } = useTranslation('registers');
  const days = questions.filter(isDay);
  return (
    <RegisterSection name="list">
      <label className="field">
        <span>{t('designer.listQuestions')}</span>
        <Select
          mode="multiple"
          aria-label={t('designer.listQuestions')}
          maxCount={mostListed}
          showSearch={{ optionFilterProp: 'label' }}
          value={definition.listQuestions}
          onChange={(listQuestions: string[]) => change((before) => ({ ...before, listQuestions }))}
          options={questions.map(({ name, title }) => ({ value: name, label: title }))}
        />
        <span className="quiet">{t('designer.listQuestionsHint', { count: mostListed })}</span>
      </label>
      <label className="field field-short">
        <span>{t('designer.deadline')}</span>
        <Select
          aria-label={t('designer.deadline')}
          value={definition.deadlineQuestion ?? ''}
          onChange={(name: string) => change((before) => ({ ...before, deadlineQuestion: name === '' ? null : name }))}
          options={[
            { value: '', label: t('designer.noDeadline') },
            ...days.map(({ name, title }) => ({ value: name, label: title })),
          ]}
        />
        <span className="quiet">{t(days.length === 0 ? 'designer.noDays' : 'designer.deadlineHint')}</span>
      </label>
      <OverdueFactFields {...props} />
    </RegisterSection>
  );
}
