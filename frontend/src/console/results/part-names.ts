import { useTranslation } from 'react-i18next';
import type { ResultFigure, ResultQuestion } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { useFormText } from './form-text';

interface NamedParts {
  readonly by: string;
  readonly questions: readonly ResultQuestion[];
  readonly texts: TypeTexts;
}

export const breakdownPrefix = 'breakdown:';

/** How a part of a question is called. */
export function usePartName({
  by,
  questions,
  texts,
}: NamedParts): (figure: Pick<ResultFigure, 'key' | 'name'>) => string {
  const { t } = useTranslation(['analysis', 'common']);
  const said = useFormText();
  const categories = questions.find(({ breakdown }) => by === `${breakdownPrefix}${breakdown}`)?.options ?? [];
  return ({ key, name }) => {
    if (name !== null) return name;
    if (by === 'type') return t(`common:unitType.${key}`, { defaultValue: key });
    if (by === 'group') return texts.group(key);
    if (by === 'all') return t('analysis:byAll');
    return said(categories.find(({ code }) => code === key)?.title) || key;
  };
}
