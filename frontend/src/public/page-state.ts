import type { QueryKey } from '@tanstack/react-query';

/** What a page was drawn with at the server: answers of the API, by the key of their query. */
export type PageState = readonly { readonly key: QueryKey; readonly data: unknown }[];
