import { z } from 'zod';
import { uuidPattern } from '../ids.js';
import { inLocales } from './localized-text.js';

/** A UUID of ours in a path or a body. */
export const id = z.string().regex(uuidPattern).meta({ format: 'uuid' });
export const idParams = z.strictObject({ id });

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const day = z.iso.date();

export const localizedText = inLocales(z.string(), z.string().optional()).meta({ id: 'LocalizedText' });

const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)
  .meta({ type: 'integer', minimum: 1, pattern: undefined });

/** Query of every list: `page` from 1, `pageSize` up to 200, `sort` by an allow-listed field, `-` for descending. */
export const pageQuery = <const F extends readonly [string, ...string[]]>(sortFields: F) => ({
  page: pageNumber.optional(),
  pageSize: pageNumber
    .refine((size) => size <= 200)
    .meta({ type: 'integer', minimum: 1, maximum: 200, pattern: undefined })
    .optional(),
  sort: z.enum([...sortFields, ...sortFields.map((field) => `-${field}`)]).optional(),
  q: z.string().min(1).max(100).optional(),
});

export interface PageRequest {
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly sort?: string | undefined;
}

export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), total: z.int(), page: z.int(), pageSize: z.int() });

export interface PageWindow {
  readonly page: number;
  readonly pageSize: number;
  readonly offset: number;
  readonly sort: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
}

/** Resolves the defaults of a list query. */
export function pageWindow(query: PageRequest, defaultSort: string): PageWindow {
  const page = query.page ?? 1;
  const pageSize = query.pageSize ?? 50;
  const sort = query.sort ?? defaultSort;
  return {
    page,
    pageSize,
    offset: (page - 1) * pageSize,
    sort: { field: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'DESC' : 'ASC' },
  };
}

/** The page of a list that is short enough to be read whole, because each of its entries depends on the others. */
export const pageWithin = <T>(window: PageWindow, all: readonly T[]): Page<T> =>
  toPage(window, all.slice(window.offset, window.offset + window.pageSize), all.length);

export const toPage = <T>(window: PageWindow, items: T[], total: number): Page<T> => ({
  items,
  total,
  page: window.page,
  pageSize: window.pageSize,
});
