import { administratorPassword } from './client.js';

interface RequestOptions {
  readonly body?: unknown;
  readonly revision?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who talks to a server process over HTTP, with a cookie once signed in. */
export class HttpClient {
  private cookie = '';

  constructor(readonly url: string) {}

  /** Signs in; an account that others made replaces its first password at once. */
  async signIn(username: string, firstPassword: string): Promise<this> {
    const answer = await this.send('POST', '/api/session', { body: { username, password: firstPassword } });
    if (answer.status !== 201) throw new Error(`sign-in of ${username} answered ${answer.status}`);
    this.cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const { account } = (await answer.json()) as { account: { mustChangePassword: boolean } };
    if (account.mustChangePassword) await this.ok('POST', '/api/session/password', { body: { currentPassword: firstPassword, newPassword: administratorPassword } });
    return this;
  }

  send(method: string, path: string, { body, revision, headers }: RequestOptions = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  }

  /** A request that must succeed. */
  async ok<T = Record<string, unknown>>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
    const answer = await this.send(method, path, options);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${text.slice(0, 400)}`);
    return (text ? JSON.parse(text) : {}) as T;
  }
}
