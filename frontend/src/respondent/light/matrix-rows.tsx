/** @jsxImportSource preact */
import type { ShownQuestion } from '@pingyi/form-definitions/engine';
import { OptionList, type OptionValue } from './option-list';

interface Words {
  readonly value: OptionValue;
  readonly words: string;
}

interface MatrixRowsProps {
  readonly id: string;
  readonly shown: ShownQuestion;
  readonly rows: readonly Words[];
  readonly columns: readonly Words[];
  readonly answer: unknown;
  /** What is wrong with a row, by `/row`. */
  readonly faults: ReadonlyMap<string, string>;
  readonly onAnswer: (value: unknown) => void;
}

/** A question for each row, with the same options below each other: a table does not fit on a phone. */
export function MatrixRows({ id, shown, rows, columns, answer, faults, onAnswer }: MatrixRowsProps) {
  const answers = typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>) : {};
  return (
    <>
      {(shown.rows ?? []).map(({ key, enabled }) => {
        const row = String(key);
        const fault = faults.get(`/${row}`);
        return (
          <fieldset key={row} class="matrix-row">
            <legend>{rows.find(({ value }) => String(value) === row)?.words ?? row}</legend>
            {fault !== undefined && (
              <p class="fault" role="alert">
                {fault}
              </p>
            )}
            <OptionList
              name={`${id}/${row}`}
              several={false}
              inRow
              options={columns.flatMap(({ value, words }) => {
                const column = shown.columns?.find((one) => one.value === value);
                if (shown.columns !== undefined && column === undefined) return [];
                return [{ value, words, enabled: shown.enabled && enabled && (column?.enabled ?? true) }];
              })}
              chosen={[answers[row]]}
              required={shown.required}
              invalid={fault !== undefined}
              onChoose={(value) => onAnswer({ ...answers, [row]: value })}
            />
          </fieldset>
        );
      })}
    </>
  );
}
