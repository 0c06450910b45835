/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../texts';

interface MonthBoxesProps {
  readonly id: string;
  /** `YYYY-MM`, or no answer. */
  readonly value: unknown;
  /** First and last month of the form, `YYYY-MM`. */
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly t: Translate;
  /** Undefined until both are chosen. */
  readonly onChoose: (value: string | undefined) => void;
}

/** Years that are offered where the form sets no bounds: what somebody may have been born in, and what somebody may plan. */
const firstYear = '1900';
const yearsAhead = 5;

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** A year and a month, each chosen from a list: phones draw a box for months very differently, and old ones not at all. */
export function MonthBoxes(props: MonthBoxesProps) {
  const { id, value, min, max, disabled, required, invalid, t, onChoose } = props;
  const given = typeof value === 'string' ? value : '';
  const [chosen, setChosen] = useState(partsOf(given));
  // One that is half chosen stands until the answer comes to be another.
  useEffect(() => setChosen((now) => (answerOf(now) === given ? now : partsOf(given))), [given]);
  const [first, last] = [min ?? firstYear, max ?? String(new Date().getFullYear() + yearsAhead)];
  const choose = (next: Parts): void => {
    setChosen(next);
    onChoose(answerOf(next) || undefined);
  };
  const box = (part: 'year' | 'month', options: readonly string[]) => (
    <select
      class="box"
      id={part === 'year' ? id : undefined}
      aria-label={t(`month.${part}`)}
      value={chosen[part]}
      disabled={disabled}
      aria-required={required ? true : undefined}
      aria-invalid={invalid ? true : undefined}
      aria-describedby={props.describedBy}
      onChange={(event) => choose({ ...chosen, [part]: event.currentTarget.value })}
    >
      <option value="">{t(`month.${part}`)}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {t(`month.${part}Of`, { [part]: Number(option) })}
        </option>
      ))}
    </select>
  );
  return (
    <div class="month-boxes">
      {box('year', yearsBetween(first, last))}
      {box(
        'month',
        months.filter((month) => isWithin(`${chosen.year}-${month}`, min, max)),
      )}
    </div>
  );
}

interface Parts {
  readonly year: string;
  readonly month: string;
}

const partsOf = (value: string): Parts => ({ year: value.slice(0, 4), month: value.slice(5, 7) });

/** Empty until both are there. */
const answerOf = ({ year, month }: Parts): string => (year === '' || month === '' ? '' : `${year}-${month}`);

/** From the last year back: that of a birth is nearer to today than to 1900. */
function yearsBetween(first: string, last: string): string[] {
  const [from, until] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => String(until - index));
}

/** Before a year is chosen every month is. */
const isWithin = (value: string, min = '', max = '9999-12'): boolean =>
  value.startsWith('-') || (value >= min && value <= max);
