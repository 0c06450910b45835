import { formTextKeyOf, manifestLocales } from '@pingyi/form-definitions/locales';
import type { Messages } from '@pingyi/plugin-sdk';
import type { LocalisedText, QuestionInfo } from '@pingyi/form-definitions/compile';

/**
 * What a form calls the codes of its roles, as messages of a campaign type: an item, an indicator, a category or an answer whose value
 * is graded is named as its question or option is, so that an explanation never shows a code that only the form knows.
 */
export function wordsOfForm(questions: readonly QuestionInfo[]): Messages {
  const words = questions.flatMap((question) => [...wordsOf(question)]);
  return Object.fromEntries(
    manifestLocales.map((locale) => [
      locale,
      Object.fromEntries(
        words.flatMap(([key, text]) => {
          const said = text[formTextKeyOf(locale)] ?? text['default'];
          return said === undefined ? [] : [[key, said]];
        }),
      ),
    ]),
  );
}

function* wordsOf({ role, title, choices = [], questions = [] }: QuestionInfo): Generator<[string, LocalisedText]> {
  const [sort = '', name = ''] = role?.split(':') ?? [];
  if (sort === 'item' && name !== '*') yield [`item.${name}`, title];
  if (sort === 'indicator') yield [`indicator.${name}`, title];
  if (sort === 'value') for (const { value, title: said } of choices) yield [`${name}.${value}`, said];
  if (sort === 'breakdown')
    for (const of of ['breakdowns', 'suppressed']) {
      yield [`${of}.${name}`, title];
      for (const { value, title: said } of choices) yield [`${of}.${value}`, said];
    }
  for (const question of questions) yield* wordsOf(question);
}

/** Messages of several sources; the first that has a word for a key says it. */
export function firstWords(...sources: readonly Messages[]): Messages {
  const locales = new Set(sources.flatMap((source) => Object.keys(source)));
  return Object.fromEntries(
    [...locales].map((locale) => [
      locale,
      Object.assign({}, ...[...sources].reverse().map((source) => source[locale])) as Readonly<Record<string, string>>,
    ]),
  );
}
