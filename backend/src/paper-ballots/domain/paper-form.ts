import type { CompiledForm, LocalisedText, QuestionInfo } from '../../forms/index.js';

/** A text that a person picks one of, or several of, by the digit beside it. */
interface PaperOption {
  readonly value: string | number | boolean;
  readonly title: LocalisedText;
}

/** A question as it is typed in from paper. */
export interface PaperQuestion {
  readonly name: string;
  readonly title: LocalisedText;
  readonly kind: 'one' | 'several' | 'rows' | 'number' | 'text' | 'day' | 'month';
  /** Of `one`, `several` and each of `rows`. */
  readonly options: readonly PaperOption[];
  readonly rows: readonly PaperOption[];
  readonly required: boolean;
  /** Key of the words beside the answer. */
  readonly comment: string | null;
}

const kindOf = ({ type, inputType }: QuestionInfo): PaperQuestion['kind'] | undefined => {
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'rating':
    case 'boolean':
      return 'one';
    case 'checkbox':
    case 'tagbox':
      return 'several';
    case 'matrix':
      return 'rows';
    case 'comment':
      return 'text';
    case 'text':
      if (inputType === 'number' || inputType === 'range') return 'number';
      if (inputType === 'date') return 'day';
      if (inputType === 'month') return 'month';
      return 'text';
    default:
      return undefined;
  }
};

/**
 * The questions of a form as they are typed in; null when one of them cannot be answered on a sheet of paper that others type in:
 * a table that grows, a file, a signature.
 * @param variables what its form may refer to, such as the units of a joint ballot
 */
export function paperQuestions(
  form: Pick<CompiledForm, 'questions' | 'data'>,
  variables: Readonly<Record<string, unknown>>,
): readonly PaperQuestion[] | null {
  const asked = form.questions.filter(({ type }) => type !== 'expression');
  const known = asked.flatMap((question): PaperQuestion[] => {
    const kind = kindOf(question);
    if (kind === undefined) return [];
    const field = form.data.fields.find(({ key }) => key === question.name);
    return [
      {
        name: question.name,
        title: question.title,
        kind,
        options: question.columns ?? question.choices ?? [],
        rows: question.rowsFrom === undefined ? (question.rows ?? []) : rowsOf(variables[question.rowsFrom]),
        required: field?.required !== undefined,
        comment: question.comment ?? null,
      },
    ];
  });
  return known.length === asked.length ? known : null;
}

const rowsOf = (list: unknown): PaperOption[] =>
  Array.isArray(list)
    ? list.flatMap((entry: unknown): PaperOption[] => {
        const { value, text } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
        return typeof value === 'string'
          ? [{ value, title: { default: typeof text === 'string' ? text : value } }]
          : [];
      })
    : [];
