import type { ChoiceValue } from '../choice-list.js';
import type { QuestionType } from '../element-types.js';
import type { Expression } from '../model/expression.js';

/** What must hold. */
export type Condition = Expression;

/** One option of a question, or one row or column of a matrix. All of its conditions must hold. */
export interface OptionData {
  readonly value: ChoiceValue;
  readonly visible?: Condition;
  readonly enabled?: Condition;
}

/** Limits that may hang on other answers. */
export interface LimitData {
  readonly least?: Expression;
  readonly most?: Expression;
}

/** One line or several lines of text; 0 is no cap. */
export interface LineShape {
  readonly kind: 'line';
  readonly longest: number;
  readonly format?: 'email';
}
export interface NumberShape extends LimitData {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}
export interface DateShape extends LimitData {
  readonly kind: 'date';
  readonly format: 'date' | 'datetime-local' | 'month' | 'time';
  readonly min?: string;
  readonly max?: string;
}
export interface OneShape {
  readonly kind: 'one';
  readonly options: readonly OptionData[];
}
export interface SeveralShape {
  readonly kind: 'several';
  readonly options: readonly OptionData[];
  readonly fewest: number;
  /** 0 is no cap. */
  readonly most: number;
  /** A ranking holds what is shown, whether it can be moved or not. */
  readonly ranked?: true;
}
export interface RatingShape {
  readonly kind: 'rating';
  readonly values: readonly number[];
}
export interface YesNoShape {
  readonly kind: 'yes-no';
  readonly yes: ChoiceValue;
  readonly no: ChoiceValue;
}
export interface MatrixShape {
  readonly kind: 'matrix';
  readonly rows: readonly OptionData[];
  /** Survey variable that the rows come from instead. */
  readonly rowsFrom?: string;
  readonly columns: readonly OptionData[];
  readonly everyRow?: true;
  readonly unique?: true;
}
export interface PartsShape {
  readonly kind: 'parts';
  readonly fields: readonly FieldData[];
}
/** Questions that are asked once in every row or panel. */
export interface RowFieldsData {
  readonly fields: readonly FieldData[];
  /** Containers within the panel. */
  readonly containers?: readonly ContainerData[];
  /** Questions whose answers must differ between rows. */
  readonly unique: readonly string[];
  /** What stands in a new row. */
  readonly newRow?: Readonly<Record<string, unknown>>;
  readonly totals?: readonly TotalData[];
}
export interface TableShape extends RowFieldsData {
  readonly kind: 'table';
  readonly rows: readonly OptionData[];
}
export interface ListShape extends RowFieldsData {
  readonly kind: 'list';
  readonly of: 'row' | 'panel';
  readonly min: number;
  readonly max: number;
  /** Rows that a form starts with. */
  readonly initial: number;
  /** Rows of which something must be said. */
  readonly needed: number;
}
export interface FileShape {
  readonly kind: 'file';
  /** 0 is no cap. */
  readonly most: number;
}
export interface SignatureShape {
  readonly kind: 'signature';
}
export interface SliderShape {
  readonly kind: 'slider';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly range?: { readonly shortest: number; readonly longest?: number };
}
export interface CalculatedShape {
  readonly kind: 'calculated';
}

/** What an answer may look like. */
export type Shape =
  | LineShape
  | NumberShape
  | DateShape
  | OneShape
  | SeveralShape
  | RatingShape
  | YesNoShape
  | MatrixShape
  | PartsShape
  | TableShape
  | ListShape
  | FileShape
  | SignatureShape
  | SliderShape
  | CalculatedShape;

/** What is shown below a column of a table and is no answer. */
export interface TotalData {
  readonly column: string;
  readonly type: 'sum' | 'count' | 'min' | 'max' | 'avg';
}

/** A rule on an answer beyond its shape. */
export type ValidatorData =
  | { readonly kind: 'numeric'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'text'; readonly min: number; readonly max: number; readonly digits: boolean }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly anyCase?: true }
  | { readonly kind: 'email' }
  | { readonly kind: 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'expression'; readonly expression: Condition };

/** The remark that a question keeps beside its answer, under `<name>-Comment`. */
export interface CommentData {
  readonly key: string;
  readonly longest: number;
  /** Only allowed, and then needed, with the option `other`. */
  readonly onlyForOther?: true;
}

/** What a person finds in a question. */
export interface StartData {
  readonly value?: unknown;
  readonly expression?: Expression;
}

/** An answer that is set whenever one changes that is mentioned, by names in lower case; a person may write over it. */
export interface SettingData {
  readonly mentions: readonly string[];
  readonly when?: Condition;
  /** Without it the answer is cleared. */
  readonly expression?: Expression;
}

/** An answer that goes back to what is preset when one changes that is mentioned. */
export interface ResetData {
  readonly mentions: readonly string[];
  readonly when: Condition;
}

/** One question. */
export interface FieldData {
  readonly key: string;
  readonly type: QuestionType;
  readonly shape: Shape;
  /** All must hold for the question to be shown: its own condition and those of its containers. */
  readonly visible?: readonly Condition[];
  readonly enabled?: readonly Condition[];
  readonly required?: Condition;
  readonly validators?: readonly ValidatorData[];
  readonly comment?: CommentData;
  readonly start?: StartData;
  readonly setting?: SettingData;
  readonly reset?: ResetData;
}

/** A page or panel. */
export interface ContainerData {
  /** Its place in the definition. */
  readonly pointer: string;
  readonly kind: 'page' | 'panel';
  readonly name?: string;
  /** Its own condition and those of the containers around it. */
  readonly visible?: readonly Condition[];
  readonly enabled?: readonly Condition[];
  /** Of which at least one question must be answered. */
  readonly required?: Condition;
  readonly keys: readonly string[];
}

/** A value the engine works out from the answers. */
export interface CalculationData {
  readonly name: string;
  readonly expression: Expression;
  /** Decimals of the result. */
  readonly precision?: number;
}

/** What carries points on a sheet; points are decimals as in the form. */
export interface ScoredItemData {
  readonly item: string;
  readonly question: string;
  readonly type: QuestionType;
  readonly maximum: string;
  readonly notApplicable: boolean;
  readonly options?: readonly (readonly [ChoiceValue, string])[];
}

/** A form version made ready once, at publication: plain JSON that server, phone page, preview and paper read alike. */
export interface CompiledFormData {
  readonly format: 1;
  readonly fields: readonly FieldData[];
  readonly containers: readonly ContainerData[];
  /** In an order in which each comes after those it uses. */
  readonly calculations: readonly CalculationData[];
  readonly scored: readonly ScoredItemData[];
}
