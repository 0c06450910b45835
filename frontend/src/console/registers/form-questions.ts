import { elementsOfForm } from '@pingyi/form-definitions/vocabulary';
import { shownText, type TextLocale } from '../../designer/document/localised-text';
import { nothing, type Formats } from '../../ui/formats';
import { plainValue } from '../../ui/plain-value';

/** A question of a form, as registers choose among them. */
export interface FormQuestion {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  /** Of a text: `date`, `month`, `number`. */
  readonly inputType: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** Texts that each of its rows asks for, where it has rows. */
  readonly rowTexts: readonly { readonly value: string; readonly text: string }[];
}

type FormDefinition = Readonly<Record<string, unknown>>;

const answerless: ReadonlySet<string> = new Set(['html', 'image']);

/** What a form asks outside of rows, in its order. */
export const questionsOf = (form: FormDefinition, locale: TextLocale): FormQuestion[] =>
  [...elementsOfForm(form)].flatMap(({ kind, inRows, json }) => {
    const { name, title, type, inputType, choices, templateElements } = json;
    if (kind !== 'question' || inRows || typeof name !== 'string' || answerless.has(String(type))) return [];
    return [
      {
        name,
        title: shownText(title, locale) || name,
        type: String(type),
        inputType: typeof inputType === 'string' ? inputType : '',
        choices: Array.isArray(choices) ? choices.map((choice) => choiceOf(choice, locale)) : [],
        rowTexts: Array.isArray(templateElements)
          ? templateElements.flatMap((element) => rowTextOf(element as FormDefinition, locale))
          : [],
      },
    ];
  });

function choiceOf(choice: unknown, locale: TextLocale): FormQuestion['choices'][number] {
  if (typeof choice !== 'object' || choice === null) return { value: String(choice), text: String(choice) };
  const { value, text } = choice as { readonly value?: unknown; readonly text?: unknown };
  return { value: String(value), text: shownText(text, locale) || String(value) };
}

function rowTextOf(
  { type, inputType, name, title }: FormDefinition,
  locale: TextLocale,
): FormQuestion['rowTexts'][number][] {
  const isText = type === 'comment' || (type === 'text' && inputType === undefined);
  return isText && typeof name === 'string' ? [{ value: name, text: shownText(title, locale) || name }] : [];
}

/** Questions whose answer is a day. */
export const isDay = ({ inputType }: FormQuestion): boolean => inputType === 'date';

export const questionsAmong = (questions: readonly FormQuestion[], names: readonly string[]): FormQuestion[] =>
  names.flatMap((name) => questions.find((question) => question.name === name) ?? []);

/** How answers are said in the language of the interface. */
export interface AnswerWords extends Pick<Formats, 'day'> {
  readonly yes: string;
  readonly no: string;
}

/** An answer as a list shows it: choices by their texts, days in the language of the interface. */
export function answerText(question: FormQuestion, value: unknown, words: AnswerWords): string {
  if (value === undefined || value === null || value === '') return nothing;
  if (Array.isArray(value)) return value.map((one) => answerText(question, one, words)).join(', ') || nothing;
  if (isDay(question) && typeof value === 'string') return words.day(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isFile(value)) return value.name;
  const said = plainValue(value);
  return question.choices.find((choice) => choice.value === said)?.text ?? said;
}

const isFile = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' &&
  value !== null &&
  'content' in value &&
  'name' in value &&
  typeof value.name === 'string';
