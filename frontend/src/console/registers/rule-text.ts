import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import type { FormQuestion } from './form-questions';

export type CoverageRule = RegisterDefinition['coverage'][number];
type Person = Extract<CoverageRule, { kind: 'each-person' }>;

/** Which text says what a rule about persons counts. */
const countedOf = ({ unitTypes, ofEachType }: Person): 'any' | 'types' | 'each-type' => {
  if (unitTypes.length === 0) return 'any';
  return ofEachType ? 'each-type' : 'types';
};

/** What a rule of coverage asks for, as a sentence. */
export function useRuleText(
  { period, course }: RegisterDefinition,
  questions: readonly FormQuestion[],
): (rule: CoverageRule) => string {
  const { t, i18n } = useTranslation(['registers', 'common', 'persons']);
  const localized = useLocalized();
  const dayText = useMonthDayText();
  const list = (texts: readonly string[]): string =>
    new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(texts);
  const all = (texts: readonly string[]): string =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(texts);
  const typeNames = (types: Person['unitTypes']): string[] => types.map((type) => t(`common:unitType.${type}`));
  const whoOf = ({ personKinds, personsOf }: Person): string => {
    const kinds = list(personKinds.map((kind) => t(`persons:kinds.${kind}`)));
    return personsOf.length === 0 ? kinds : t('rule.personsOf', { kinds, types: list(typeNames(personsOf)) });
  };
  return (rule) => {
    const said = {
      count: rule.kind === 'share' ? rule.percent : rule.atLeast,
      period: t(`designer.inPeriod.${period}`),
      states: course.states
        .filter(({ key }) => rule.states.includes(key))
        .map(({ title }) => localized(title))
        .join(' / '),
    };
    if (rule.kind === 'each-person') {
      const types = typeNames(rule.unitTypes);
      const named = { who: whoOf(rule), types: rule.ofEachType ? all(types) : list(types) };
      return t(`rule.each-person.${countedOf(rule)}`, { ...said, ...named });
    }
    const asked = t(`rule.${rule.kind}`, said);
    if (rule.until === null) return asked;
    const { question, monthDay } = rule.until;
    const title = questions.find(({ name }) => name === question)?.title ?? question;
    return t('rule.until', { asked, question: title, day: dayText(monthDay) });
  };
}

/** What a day of the year is called: `09-30` is 9月30日. */
export function useMonthDayText(): (monthDay: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  // A leap year has every day.
  return (monthDay) => format.format(new Date(`2012-${monthDay}T12:00:00Z`));
}
