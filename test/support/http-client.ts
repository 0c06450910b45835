import { administratorPassword } from './client.js';

interface RequestOptions {
  readonly body?: unknown;
  readonly revision?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who talks to a server process over HTTP and keeps its cookies, as a browser does. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** Signs in; a first password that was printed is replaced, and what others did to the account is read, at once. */
  async signIn(username: string, firstPassword: string): Promise<this> {
    const answer = await this.send('POST', '/api/session', { body: { username, password: firstPassword } });
    if (answer.status !== 201) throw new Error(`sign-in of ${username} answered ${answer.status}`);
    const { account } = (await answer.json()) as { account: { mustChangePassword: boolean; mustReadNotices: boolean } };
    if (account.mustChangePassword)
      await this.ok('POST', '/api/session/password', {
        body: { currentPassword: firstPassword, newPassword: administratorPassword },
      });
    if (account.mustReadNotices) {
      const { items } = await this.ok<{ items: { id: string }[] }>('GET', '/api/session/notices');
      await this.ok('POST', '/api/session/notices/acknowledgement', { body: { ids: items.map(({ id }) => id) } });
    }
    return this;
  }

  async send(method: string, path: string, { body, revision, headers }: RequestOptions = {}): Promise<Response> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map((cookie) => cookie.join('=')).join('; ') } : {}),
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** A request that must succeed. */
  async ok<T = Record<string, unknown>>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
    const answer = await this.send(method, path, options);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${text.slice(0, 400)}`);
    return (text ? JSON.parse(text) : {}) as T;
  }
}
