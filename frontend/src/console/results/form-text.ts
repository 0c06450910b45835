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

/** A question by its title, a row of a matrix after the title of that. */
export function useQuestionTitle(): (question: Pick<ResultQuestion, 'title' | 'of'>) => string {
  const said = useFormText();
  return ({ title, of }) => (of ? [said(of), said(title)].join(' / ') : said(title));
}
