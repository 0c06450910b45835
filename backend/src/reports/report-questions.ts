import { formTextKeyOf } from '@pingyi/form-definitions/locales';
import type { Language } from '../documents/index.js';
import type { Figure, ResultQuestion } from '../results/index.js';
import type { ReportQuestion } from './domain/report-figures.js';

type Text = Readonly<Record<string, string>>;
const said = (text: Text, language: Language): string => text[formTextKeyOf(language)] ?? text['default'] ?? '';

/** A question with its figures as a report tells it, its options in the order of the form. */
export function toReportQuestion(question: ResultQuestion, figure: Figure, language: Language): ReportQuestion {
  const { kind, breakdown, of, title } = question;
  const known = question.options.map(({ code }) => code);
  const codes = [...known, ...Object.keys(figure.options).filter((code) => !known.includes(code))];
  const { units, withheld, answered, valid, index, rate, mean } = figure;
  return {
    title: [...(of ? [said(of, language)] : []), said(title, language)].join(' · '),
    kind,
    isBreakdown: breakdown !== null,
    units,
    withheld,
    answered,
    valid,
    index,
    rate,
    mean,
    options: codes.map((code) => {
      const option = question.options.find((one) => one.code === code);
      const { count, share } = figure.options[code] ?? { count: 0, share: '0.00' };
      return { title: option ? said(option.title, language) : code, count, share };
    }),
  };
}
