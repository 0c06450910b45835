import { z } from 'zod';

/** A variable of the environment: how it is read, and what it means. */
export interface Variable {
  readonly schema: z.ZodType<unknown, string | undefined>;
  readonly meaning: string;
}

export const variable = <T>(schema: z.ZodType<T, string | undefined>, meaning: string) => ({ schema, meaning });

/** A whole number between two bounds, both of them allowed. */
export const integer = (fallback: number, min: number, max: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      message: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);
