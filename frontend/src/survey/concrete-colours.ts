type Variables = Readonly<Record<string, string>>;

const relative = /^rgba\(from var\((--[\w-]+)\) r g b \/ var\((--[\w-]+)\)\)$/;
const reference = /^var\((--[\w-]+)\)$/;
const percentage = /^calc\(var\(--sjs2-base-unit-opacity\) \* (\d+(?:\.\d+)?)\)$/;

function follow(variables: Variables, name: string, depth = 0): string | undefined {
  const value = variables[name];
  const next = value === undefined || depth > 20 ? null : reference.exec(value);
  return next?.[1] ? follow(variables, next[1], depth + 1) : value;
}

function channels(hex: string | undefined): readonly number[] | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex ?? '')?.[1];
  if (!digits) return undefined;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((start) => parseInt(full.slice(start, start + 2), 16));
}

/**
 * survey-core derives its shades with relative colours, which phones before 2023 do not know: text would lose its colour.
 * Returns those variables computed to plain `rgba()`.
 */
export function concreteColours(variables: Variables): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    const match = relative.exec(value);
    if (!match?.[1] || !match[2]) continue;
    const rgb = channels(follow(variables, match[1]));
    const share = percentage.exec(follow(variables, match[2]) ?? '')?.[1];
    if (rgb && share !== undefined) plain[name] = `rgba(${rgb.join(', ')}, ${Number(share) / 100})`;
  }
  return plain;
}
