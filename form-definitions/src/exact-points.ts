const scale = 1_000_000n;

/**
 * Points as an exact integer of millionths. Points have at most two decimals, so the nearest millionth of the binary
 * number is the decimal that was written, and sums stay exact.
 */
export function toMillionths(points: number): bigint {
  const millionths = points * Number(scale);
  // Beyond what a number can hold there are no decimals left.
  return Number.isFinite(millionths) ? BigInt(Math.round(millionths)) : BigInt(points) * scale;
}

/** The shortest decimal text of millionths: `92500000n` is `"92.5"`. */
export function decimalText(millionths: bigint): string {
  const sign = millionths < 0n ? '-' : '';
  const size = millionths < 0n ? -millionths : millionths;
  const fraction = String(size % scale)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${sign}${size / scale}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Whether a number is a whole multiple of a step, both taken as the decimals they were written as. */
export const isMultipleOf = (value: number, step: number): boolean => {
  const unit = toMillionths(step);
  return unit <= 0n || (toMillionths(value) % unit === 0n && Number(toMillionths(value)) / Number(scale) === value);
};
