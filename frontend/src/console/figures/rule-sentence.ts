import { useTranslation } from 'react-i18next';
import { useRegister, useRegisters } from '../../api/registers';
import type { FigureRule } from '../../api/models';
import { textLocaleOf } from '../../designer/document/localised-text';
import { useLocalized } from '../../ui/localized';
import { questionsOf } from '../registers/form-questions';

/** What a figure is counted from, in a sentence: register, what of it, and with which answer. */
export function useRuleSentence(rule: FigureRule): { readonly register: string; readonly sentence: string } {
  const { t, i18n } = useTranslation(['figures', 'common']);
  const localized = useLocalized();
  const registers = useRegisters().data?.items;
  const form = useRegister(rule.register).data?.form;
  const { count, answer } = rule;
  const questions = form ? questionsOf(form, textLocaleOf(i18n.language)) : [];
  const titleOf = (name: string): string => questions.find((question) => question.name === name)?.title ?? name;
  const answerOf = (question: string, value: string): string =>
    questions.find(({ name }) => name === question)?.choices.find((choice) => choice.value === value)?.text ?? value;
  const parts = [
    t(`figures:counts.${count.kind}`, {
      ...(count.kind === 'sum' && { question: titleOf(count.question), per: count.per }),
      ...(count.kind === 'units-below' && { atLeast: count.atLeast }),
    }),
    ...(count.kind === 'sum' && count.per > 1 ? [t('figures:dividedBy', { per: count.per })] : []),
    ...(answer
      ? [
          t('figures:answeredWith', {
            question: titleOf(answer.question),
            values: answer.values.map((value) => answerOf(answer.question, value)).join(t('figures:or')),
          }),
        ]
      : []),
    ...(rule.of === 'territory' && count.kind !== 'units-below' && count.kind !== 'coverage'
      ? [t('figures:withBelow')]
      : []),
  ];
  return {
    register: localized(registers?.find(({ code }) => code === rule.register)?.definition.title) || rule.register,
    sentence: parts.join(t('figures:partSeparator')),
  };
}
