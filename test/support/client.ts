import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, readConfig } from '@pingyi/backend';
import { createDatabase, type DatabaseKind, type TestDatabase } from './databases.js';

type Application = Awaited<ReturnType<typeof createApp>>;

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: T;
  readonly raw: Buffer;
}

interface RequestOptions {
  readonly body?: unknown;
  readonly payload?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly revision?: number;
}

/** Somebody who talks to the application and keeps its cookies, as a browser does. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  /** Somebody else with the cookies of now. */
  copy(): Client {
    const other = new Client(this.app);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  async signIn(username: string, password: string): Promise<this> {
    const answer = await this.request('POST', '/api/session', { body: { username, password } });
    if (answer.status !== 201) throw new Error(`sign-in of ${username} answered ${answer.status}`);
    return this;
  }

  async request<T = Record<string, unknown>>(
    method: string,
    url: string,
    options: RequestOptions = {},
  ): Promise<Answer<T>> {
    const payload = options.payload ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const response = await this.app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map((cookie) => cookie.join('=')).join('; ') } : {}),
        ...(options.revision === undefined ? {} : { 'if-match': `"${options.revision}"` }),
        ...options.headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) this.cookies.set(name, value);
    const json = /[/+]json\b/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
      body: (json && response.payload ? JSON.parse(response.payload) : {}) as T,
      raw: response.rawPayload,
    };
  }

  /** A request that must succeed. */
  async ok<T = Record<string, unknown>>(method: string, url: string, options: RequestOptions = {}): Promise<T> {
    const answer = await this.request<T>(method, url, options);
    if (answer.status >= 300)
      throw new Error(`${method} ${url} answered ${answer.status} ${answer.raw.toString().slice(0, 400)}`);
    return answer.body;
  }

  /** Sends one file as multipart/form-data. */
  upload<T = Record<string, unknown>>(
    url: string,
    name: string,
    content: Buffer | string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const boundary = '----pingyi-test-boundary';
    const parts = Object.entries(fields).map(
      ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    );
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(parts.join('') + head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.request<T>('POST', url, {
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  }
}

/** A running application on an empty database of its own. */
export interface Bench {
  readonly app: Application;
  readonly database: TestDatabase;
  readonly administrator: Client;
  client(): Client;
  /** Another administrator of the whole installation, whom nobody who is signed in made. */
  secondAdministrator(): Promise<Client>;
  close(): Promise<void>;
}

export const administratorPassword = 'four-eyes-see-more';

/** Boots the built application on a database that may hold rows. */
export const bootApp = (database: TestDatabase, env: Readonly<Record<string, string>> = {}): Promise<Application> =>
  createApp(readConfig({ ...database.env, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://pingyi.test', ...env }));

/** Boots the built application on an empty database; its administrator is signed in. */
export async function startBench(kind: DatabaseKind, env: Readonly<Record<string, string>> = {}): Promise<Bench> {
  const database = await createDatabase(kind);
  const app = await bootApp(database, env);
  const { AccountsService } = await import('@pingyi/backend/testing');
  await app.get(AccountsService).create(null, {
    username: 'root',
    displayName: 'Root',
    role: 'administrator',
    unitId: null,
    password: administratorPassword,
  });
  const client = () => new Client(app);
  const secondAdministrator = async () => {
    const account = {
      username: 'second-root',
      displayName: 'Second root',
      role: 'administrator',
      unitId: null,
    } as const;
    await app.get(AccountsService).create(null, { ...account, password: administratorPassword });
    return client().signIn(account.username, administratorPassword);
  };
  return {
    app,
    database,
    administrator: await client().signIn('root', administratorPassword),
    client,
    secondAdministrator,
    close: async () => {
      await app.close();
      await database.remove();
    },
  };
}
