import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterWithForm } from '../../api/models';
import { textLocaleOf } from '../../designer/document/localised-text';
import type { ListState } from '../../ui/list-state';
import { questionsOf, type FormQuestion } from './form-questions';

/** Answers of these are not plain: nothing is found by them. */
const notPlain: ReadonlySet<string> = new Set([
  'file',
  'signaturepad',
  'comment',
  'paneldynamic',
  'matrix',
  'matrixdynamic',
  'matrixdropdown',
  'multipletext',
]);

/** Narrows the records to those that give one answer to one question. */
export function AnswerFilter({ register, list }: { readonly register: RegisterWithForm; readonly list: ListState }) {
  const { t, i18n } = useTranslation(['registers', 'common']);
  const questions = questionsOf(register.form, textLocaleOf(i18n.language)).filter(({ type }) => !notPlain.has(type));
  const chosen = questions.find(({ name }) => name === list.filter('question'));
  if (questions.length === 0) return null;
  return (
    <>
      <Select
        aria-label={t('registers:answerFilter.question')}
        value={chosen?.name ?? ''}
        popupMatchSelectWidth={false}
        onChange={(question: string) => list.change({ question, value: undefined })}
        options={[
          { value: '', label: t('registers:answerFilter.any') },
          ...questions.map(({ name, title }) => ({ value: name, label: title })),
        ]}
      />
      {chosen && <AnswerChoice key={chosen.name} question={chosen} list={list} />}
    </>
  );
}

function AnswerChoice({ question, list }: { readonly question: FormQuestion; readonly list: ListState }) {
  const { t } = useTranslation(['registers', 'common']);
  const choices =
    question.type === 'boolean'
      ? [
          { value: 'true', text: t('common:yes') },
          { value: 'false', text: t('common:no') },
        ]
      : question.choices;
  const label = t('registers:answerFilter.answer');
  if (choices.length > 0)
    return (
      <Select
        aria-label={label}
        placeholder={label}
        allowClear
        popupMatchSelectWidth={false}
        value={list.filter('value') ?? null}
        onChange={(value: string | null) => list.change({ value: value ?? undefined })}
        options={choices.map(({ value, text }) => ({ value, label: text }))}
      />
    );
  return (
    <Input
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={100}
      type={question.inputType === 'date' ? 'date' : 'text'}
      defaultValue={list.filter('value') ?? ''}
      onChange={({ target, type }) => {
        // A day that is chosen, and a box that is emptied, count at once; words when they are finished.
        if (question.inputType === 'date' || (type === 'click' && target.value === ''))
          list.change({ value: target.value });
      }}
      onPressEnter={({ currentTarget }) => list.change({ value: currentTarget.value })}
      onBlur={({ target }) => list.change({ value: target.value })}
    />
  );
}
