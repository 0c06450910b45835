import createClient from 'openapi-fetch';
import type { paths } from './models';
import { problemOf, ProblemError } from './problem';

/** Where a page is drawn at the server, nothing is asked for over the network. */
let ask: (request: Request) => Promise<Response> = (request) => fetch(request);

/** Has a page that is drawn at the server read what it shows. */
export const askThrough = (reader: typeof ask): void => {
  ask = reader;
};

export const api = createClient<paths>({
  baseUrl: import.meta.env.SSR ? 'http://pages.invalid' : '',
  credentials: 'same-origin',
  fetch: (request) => ask(request),
});

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a successful answer; a refusal or a broken network is thrown as a `ProblemError`. */
export async function unwrap<T>(call: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>;
  try {
    outcome = await call;
  } catch {
    throw new ProblemError(0, { code: 'unreachable' });
  }
  if (!outcome.response.ok) throw problemOf(outcome.response.status, outcome.error);
  return outcome.data as T;
}

export interface Download {
  readonly blob: Blob;
  readonly name: string;
  readonly headers: Headers;
}

/** A file from the server, with the name it gives. */
export async function download(path: string, fallbackName: string, init?: RequestInit): Promise<Download> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new ProblemError(0, { code: 'unreachable' });
  }
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined));
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  return {
    blob: await response.blob(),
    name: encoded ? decodeURIComponent(encoded) : (plain ?? fallbackName),
    headers: response.headers,
  };
}

export const ifMatch = (revision: number): { 'If-Match': string } => ({ 'If-Match': `"${revision}"` });

/** Sends one file, after the fields that say what it is for; a refusal or a broken network is thrown as a `ProblemError`. */
export async function upload<Answer>(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', body, credentials: 'same-origin' });
  } catch {
    throw new ProblemError(0, { code: 'unreachable' });
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as Answer;
}
