import { baseLocale, furtherLocales, type FurtherLocale } from '@pingyi/form-definitions/locales';
import { z } from 'zod';

/** A text in several languages. @param further of every language but the base */
export const inLocales = <Base extends z.ZodType, Further extends z.ZodType>(base: Base, further: Further) =>
  z.strictObject({
    [baseLocale]: base,
    ...(Object.fromEntries(furtherLocales.map((locale) => [locale, further])) as Record<FurtherLocale, Further>),
  });
