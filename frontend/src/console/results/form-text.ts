import { baseLocale, formTextKeyOf, localeOf } from '@pingyi/form-definitions/locales';
import { useTranslation } from 'react-i18next';
import type { ResultQuestion } from '../../api/models';

type FormText = Readonly<Record<string, string>>;

/** Texts of a form in the language of the console. */
export function useFormText(): (text: FormText | null | undefined) => string {
  const { i18n } = useTranslation();
  const key = formTextKeyOf(localeOf(i18n.language) ?? baseLocale);
  return (text) => text?.[key] ?? text?.['default'] ?? '';
}

/** A question by its title, a row of a matrix after the title of that; a row that each unit has of its own by its place. */
export function useQuestionTitle(): (question: Pick<ResultQuestion, 'question' | 'title' | 'of'>) => string {
  const { t } = useTranslation('analysis');
  const said = useFormText();
  return ({ question, title, of }) => {
    if (!of) return said(title);
    const row = question.slice(question.lastIndexOf('/') + 1);
    const isOwn = title['default'] === row;
    return [said(of), isOwn ? t('ownRow', { row: /\d+$/.exec(row)?.[0] ?? row }) : said(title)].join(' / ');
  };
}
