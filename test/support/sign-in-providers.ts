import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const clientId = 'pingyi';
export const clientSecret = 'a-secret-of-both-sides-that-is-long-enough';

export interface SignInProvider {
  readonly issuer: string;
  /** Signs in there as a browser does; gives the query with which the browser is sent back. */
  visit(url: string, login: string): Promise<string>;
  close(): Promise<void>;
}

const listen = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const closed = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
};

/** A certified provider (panva/node-oidc-provider) with its own pages for signing in. */
export async function startProvider(redirectUri: string): Promise<SignInProvider> {
  let handle: ((request: IncomingMessage, response: never) => void) | undefined;
  const server = createServer((request, response) => handle?.(request, response as never));
  const issuer = await listen(server);
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    cookies: { keys: ['of the cookies of a test'] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  handle = provider.callback() as unknown as typeof handle;
  return {
    issuer,
    visit: (url, login) => visitPages(url, login, redirectUri),
    close: () => closed(server),
  };
}

/** Follows the provider's own pages: its form of names first, its form of consent then, until it sends the browser back. */
async function visitPages(from: string, login: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = from;
  let body: string | undefined;
  for (let step = 0; step < 20; step++) {
    if (url.startsWith(redirectUri)) return new URL(url).search;
    const response: Response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map((cookie) => cookie.join('=')).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    if (next !== null) {
      url = new URL(next, url).href;
      body = undefined;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(`the provider answered ${response.status} ${page.slice(0, 300)}`);
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href;
    body = new URLSearchParams({ prompt, login, password: 'any' }).toString();
  }
  throw new Error('the provider leads nowhere');
}

export interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly nonce: string;
  readonly iat: number;
  readonly exp: number;
}

export interface LyingProvider {
  readonly issuer: string;
  /** Gives the query of the way back; the token that follows says what `lie` makes of the truth. */
  lie(url: string, lie: (truth: Claims) => Partial<Record<keyof Claims, unknown>>, foreignKey?: boolean): string;
  close(): Promise<void>;
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider that signs whatever it is told to. */
export async function startLyingProvider(): Promise<LyingProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const tokens = new Map<string, string>();
  let issuer = '';
  const answers: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] }),
  };
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const code = new URLSearchParams(Buffer.concat(chunks).toString()).get('code') ?? '';
      const answer = answers[request.url ?? '']?.() ?? {
        access_token: 'x',
        token_type: 'Bearer',
        expires_in: 60,
        id_token: tokens.get(code),
      };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    })();
  });
  issuer = await listen(server);
  return {
    issuer,
    lie(url, lie, foreignKey = false) {
      const asked = new URL(url).searchParams;
      const now = Math.floor(Date.now() / 1000);
      const truth: Claims = {
        iss: issuer,
        aud: clientId,
        sub: 'somebody',
        nonce: asked.get('nonce') ?? '',
        iat: now,
        exp: now + 60,
      };
      const head = `${base64({ alg: 'RS256', kid: 'own' })}.${base64({ ...truth, ...lie(truth) })}`;
      const { privateKey } = foreignKey ? foreign : own;
      const code = createHash('sha256').update(randomUUID()).digest('hex');
      tokens.set(code, `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey).toString('base64url')}`);
      return `?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    close: () => closed(server),
  };
}
