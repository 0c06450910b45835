/** @jsxImportSource preact */
import type { FieldData, ShownQuestion } from '@pingyi/form-definitions/engine';
import { choicesIn, optionsOf, ratingOptions, type LightInputType } from '@pingyi/form-definitions/vocabulary';
import type { ComponentChildren } from 'preact';
import { ReadAloud } from '../read-aloud';
import type { Translate } from '../texts';
import { fetchedPart } from '../fetched-part';
import type { ElementPart, FormText } from './form-parts';
import { MatrixRows } from './matrix-rows';
import { OptionList, type OfferedOption, type OptionValue } from './option-list';
import { describedBy, QuestionFrame } from './question-frame';
import { TextBox, type TextBoxProps } from './text-box';

/** Few forms ask for a month. */
const MonthBoxes = fetchedPart(
  () => import('./month-boxes'),
  (loaded) => loaded.MonthBoxes,
);

/** What a question needs from the form around it. */
export interface QuestionProps {
  readonly part: ElementPart;
  readonly field: FieldData;
  readonly shown: ShownQuestion;
  readonly answer: unknown;
  readonly remark: unknown;
  /** What is wrong, by the place below the question: `''` for the question itself, `/row` for a row. */
  readonly faults: ReadonlyMap<string, string>;
  readonly number: number | undefined;
  readonly t: Translate;
  readonly say: (text: FormText) => string;
  /** Rows that come from outside the form, with their words. */
  readonly listed: readonly { readonly value: OptionValue; readonly text: FormText }[];
  /** Whether it can be read out. */
  readonly aloud: boolean;
  readonly onAnswer: (key: string, value: unknown) => void;
}

/** How each kind of box is drawn that this page draws. */
const inputs = {
  text: 'text',
  number: 'number',
  date: 'date',
  month: 'month-boxes',
  time: 'time',
  email: 'email',
  tel: 'tel',
  url: 'url',
} as const satisfies Readonly<Record<LightInputType, TextBoxProps['type'] | 'month-boxes'>>;

/** Ids stand in lists that blanks divide; a name may have blanks. */
const idOf = (name: string): string => `q-${encodeURIComponent(name)}`;

/** One question of a plain type. */
export function LightQuestion(props: QuestionProps) {
  const { part, field, shown, answer, faults, t, say, onAnswer, number } = props;
  const { json, name } = part;
  const id = idOf(name);
  const fault = faults.get('') ?? (part.type === 'matrix' ? undefined : faults.values().next().value);
  const description = say(part.description);
  const title = `${number === undefined ? '' : `${number}. `}${say(part.title) || name}`;
  const spokenOptions = (): string[] =>
    (part.type === 'matrix' ? choicesIn(json, 'columns') : optionsOf(json))
      .filter(({ value }) => shown.options === undefined || shown.options.some((option) => option.value === value))
      .map(({ text, value }) => say(text as FormText) || String(value));
  const frame = (children: ComponentChildren, labelFor?: string) => (
    <QuestionFrame
      name={name}
      id={id}
      title={title}
      description={description}
      required={shown.required}
      fault={fault}
      {...(labelFor !== undefined && { labelFor })}
    >
      {children}
      {props.aloud && <ReadAloud words={[title, description, ...spokenOptions()]} />}
      <Remark {...props} />
    </QuestionFrame>
  );
  const offered = (choices: readonly { readonly value: OptionValue; readonly text: unknown }[]): OfferedOption[] =>
    choices.flatMap(({ value, text }) => {
      const option = shown.options?.find((one) => one.value === value);
      if (shown.options !== undefined && option === undefined) return [];
      const words =
        say(text as FormText) || (special.includes(String(value)) ? t(`option.${String(value)}`) : String(value));
      return [{ value, words, enabled: shown.enabled && (option?.enabled ?? true) }];
    });
  const one = (options: readonly OfferedOption[], inRow = false) =>
    frame(
      <OptionList
        name={id}
        several={false}
        inRow={inRow}
        options={options}
        chosen={[answer]}
        required={shown.required}
        invalid={fault !== undefined}
        onChoose={(value) => onAnswer(name, value)}
      />,
    );
  switch (part.type) {
    case 'radiogroup':
      return one(offered(optionsOf(json)));
    case 'checkbox': {
      const chosen = Array.isArray(answer) ? (answer as unknown[]) : [];
      const most = field.shape.kind === 'several' ? field.shape.most : 0;
      const full = most > 0 && chosen.length >= most;
      const options = offered(optionsOf(json)).map((option) =>
        full && !chosen.includes(option.value) ? { ...option, enabled: false } : option,
      );
      return frame(
        <OptionList
          name={id}
          several
          options={options}
          chosen={chosen}
          required={shown.required}
          invalid={fault !== undefined}
          onChoose={(value, on) => onAnswer(name, withChoice(options, chosen, value, on))}
        />,
      );
    }
    case 'rating':
      return frame(
        <>
          <OptionList
            name={id}
            several={false}
            inRow
            options={offered(ratingOptions(json))}
            chosen={[answer]}
            required={shown.required}
            invalid={fault !== undefined}
            onChoose={(value) => onAnswer(name, value)}
          />
          <p class="scale-ends quiet">
            <span>{say(json['minRateDescription'] as FormText)}</span>
            <span>{say(json['maxRateDescription'] as FormText)}</span>
          </p>
        </>,
      );
    case 'boolean': {
      const { yes, no } = field.shape.kind === 'yes-no' ? field.shape : { yes: true, no: false };
      return one(
        [
          { value: yes, words: say(json['labelTrue'] as FormText) || t('option.yes'), enabled: shown.enabled },
          { value: no, words: say(json['labelFalse'] as FormText) || t('option.no'), enabled: shown.enabled },
        ],
        true,
      );
    }
    case 'matrix':
      return frame(
        <MatrixRows
          id={id}
          shown={shown}
          rows={[...choicesIn(json, 'rows'), ...props.listed].map(({ value, text }) => ({
            value,
            words: say(text as FormText) || String(value),
          }))}
          columns={choicesIn(json, 'columns').map(({ value, text }) => ({
            value,
            words: say(text as FormText) || String(value),
          }))}
          answer={answer}
          faults={faults}
          onAnswer={(value) => onAnswer(name, value)}
        />,
      );
    default: {
      const input = part.type === 'comment' ? 'text' : inputs[(json['inputType'] ?? 'text') as LightInputType];
      if (input === 'month-boxes')
        return frame(
          <MonthBoxes
            id={id}
            value={answer}
            min={json['min'] as string | undefined}
            max={json['max'] as string | undefined}
            disabled={!shown.enabled}
            required={shown.required}
            invalid={fault !== undefined}
            describedBy={describedBy(id, description, fault)}
            t={t}
            onChoose={(value) => onAnswer(name, value)}
          />,
        );
      const longest = field.shape.kind === 'line' ? field.shape.longest : 0;
      return frame(
        <TextBox
          id={id}
          value={answer}
          lines={part.type === 'comment' ? Math.max(2, Number(json['rows'] ?? 4)) : 1}
          type={input}
          longest={longest}
          placeholder={say(json['placeholder'] as FormText)}
          disabled={!shown.enabled}
          required={shown.required}
          invalid={fault !== undefined}
          describedBy={describedBy(id, description, fault)}
          onType={(value) => onAnswer(name, value)}
        />,
        id,
      );
    }
  }
}

/** The box beside an answer, for what the options do not say. */
function Remark({ part, field, shown, remark, t, say, onAnswer }: QuestionProps) {
  if (field.comment === undefined || shown.comment !== true) return null;
  const { key, longest } = field.comment;
  const label = say(part.json['commentText'] as FormText) || t('option.remark');
  return (
    <TextBox
      id={idOf(key)}
      value={remark}
      lines={2}
      type="text"
      longest={longest}
      placeholder={say(part.json['commentPlaceholder'] as FormText) || say(part.json['otherPlaceholder'] as FormText)}
      disabled={!shown.enabled}
      required={field.comment.onlyForOther === true}
      invalid={false}
      describedBy={undefined}
      label={label}
      onType={(value) => onAnswer(key, value)}
    />
  );
}

const special = ['none', 'other', 'refused', 'dontknow'];
/** Whoever chooses one of these says that none of the others is meant. */
const excluding: readonly unknown[] = ['none', 'refused', 'dontknow'];

/** The chosen options in the order of the form. */
function withChoice(
  options: readonly OfferedOption[],
  chosen: readonly unknown[],
  value: OptionValue,
  on: boolean,
): OptionValue[] | undefined {
  const kept = chosen.filter(
    (other) => other !== value && !(on && (excluding.includes(value) || excluding.includes(other))),
  );
  const next = options
    .map((option) => option.value)
    .filter((option) => (option === value ? on : kept.includes(option)));
  return next.length === 0 ? undefined : next;
}
