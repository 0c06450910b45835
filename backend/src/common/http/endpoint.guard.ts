import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ForbiddenError, NotFoundError, ProblemError, ValidationFailedError } from '../problem/problem.error.js';
import {
  ENDPOINT,
  type Access,
  type Caller,
  type EndpointDefinition,
  isOptional,
  type EndpointRequest,
  type Scope,
} from './endpoint.js';
import { toFieldProblems } from './validation.js';

/** Finds out who is calling; the accounts feature implements it. */
export abstract class Authenticator {
  /** The signed-in account, or null when there is no valid session. */
  abstract authenticate(request: EndpointRequest): Promise<Caller | null>;
  /** Whether a request claims a session, valid or not. */
  abstract claimsSession(request: EndpointRequest): boolean;
}

/** What a token stands for. */
export interface TokenCaller {
  readonly viewer: Caller;
  readonly scopes: readonly Scope[];
}

/** Finds out whose access token it is; the room of access tokens implements it. */
export abstract class TokenAuthenticator {
  /** @throws {ProblemError} 401 token-invalid, token-expired, token-revoked; 429 too-many-attempts */
  abstract authenticate(token: string, address: string): Promise<TokenCaller>;
}

/** Addresses from which browsers may send state-changing requests. */
export const PUBLIC_ORIGIN = Symbol('PUBLIC_ORIGIN');

/**
 * The one door of every route: origin, session, permission, then input.
 * A handler without a declared endpoint is refused, so access is denied by default.
 */
@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(TokenAuthenticator) private readonly tokens: TokenAuthenticator,
    @Inject(PUBLIC_ORIGIN) private readonly publicOrigin: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const definition = this.reflector.get<EndpointDefinition | undefined>(ENDPOINT, context.getHandler());
    if (!definition) throw new ForbiddenError();
    const request = context.switchToHttp().getRequest<EndpointRequest>();
    if (definition.method !== 'GET') this.checkOrigin(request);
    const token = bearerOf(request);
    const viewer =
      token !== null
        ? await this.checkToken(definition, request, token)
        : definition.access === 'public'
          ? await this.recognise(definition, request)
          : await this.checkAccess(definition, request);
    request.endpointInput = {
      params: parseParams(definition.params, request.params),
      query: parseQuery(definition.query, request.query),
      body: parseBody(definition, request),
      ifMatch: definition.ifMatch ? parseIfMatch(request.headers['if-match']) : undefined,
      viewer,
    } as NonNullable<EndpointRequest['endpointInput']>;
    if (viewer) context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    return true;
  }

  private checkOrigin(request: EndpointRequest): void {
    const origin = request.headers.origin;
    const site = request.headers['sec-fetch-site'];
    const foreign =
      (typeof site === 'string' && site === 'cross-site') ||
      (typeof origin === 'string' && origin !== this.publicOrigin && hostOf(origin) !== request.headers.host);
    if (foreign) throw new ForbiddenError('foreign-origin');
  }

  /** Whoever may do nothing yet reads what everybody reads. */
  private async recognise(definition: EndpointDefinition, request: EndpointRequest): Promise<Caller | null> {
    if (!definition.recognises) return null;
    const viewer = await this.authenticator.authenticate(request);
    return viewer && viewer.permissions.size > 0 ? viewer : null;
  }

  /**
   * A token reads what names its scope, and nothing else; what is open to everybody is asked for without one.
   * @throws {ProblemError} 400 credentials-ambiguous beside a session, 403 token-scope; and as {@link TokenAuthenticator.authenticate}
   */
  private async checkToken(definition: EndpointDefinition, request: EndpointRequest, token: string): Promise<Caller> {
    if (this.authenticator.claimsSession(request)) throw new ProblemError(400, 'credentials-ambiguous');
    const { tokenScopes: wanted = [], method, access } = definition;
    // Nobody looks a token up where none is taken.
    if (method !== 'GET' || wanted.length === 0) throw scopeRefused(wanted);
    const { viewer, scopes } = await this.tokens.authenticate(token, request.ip);
    if (!wanted.some((scope) => scopes.includes(scope))) throw scopeRefused(wanted);
    if (!isAllowed(access, viewer)) throw new ForbiddenError();
    return viewer;
  }

  private async checkAccess(definition: EndpointDefinition, request: EndpointRequest): Promise<Caller> {
    const viewer = await this.authenticator.authenticate(request);
    if (!viewer) {
      throw new ProblemError(401, 'unauthenticated', { headers: { 'www-authenticate': 'Session realm="pingyi"' } });
    }
    if (!isAllowed(definition.access, viewer)) throw new ForbiddenError();
    return viewer;
  }
}

function isAllowed(access: Access, { permissions }: Caller): boolean {
  if (access === 'public' || access === 'session') return true;
  // Every role may do something; who may do nothing has something to do first.
  return access === 'signed-in' ? permissions.size > 0 : permissions.has(access);
}

/** The token of `Authorization: Bearer …` (RFC 6750); null without one. */
const bearerOf = ({ headers: { authorization } }: EndpointRequest): string | null =>
  /^Bearer(?: +(.*))?$/i.exec(authorization ?? '') === null ? null : (authorization ?? '').slice(6).trim();

const scopeRefused = (wanted: readonly Scope[]): ProblemError =>
  new ProblemError(403, 'token-scope', {
    headers: {
      'www-authenticate': `Bearer realm="pingyi", error="insufficient_scope"${wanted.length > 0 ? `, scope="${wanted.join(' ')}"` : ''}`,
    },
  });

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

function parseParams(schema: z.ZodType | undefined, params: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new NotFoundError();
  return parsed.data;
}

function parseQuery(schema: z.ZodType | undefined, query: unknown): unknown {
  const given = { ...(query as Record<string, unknown>) };
  if (!schema) {
    if (Object.keys(given).length > 0) throw new ValidationFailedError([], 'invalid-query');
    return undefined;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ValidationFailedError(toFieldProblems(parsed.error), 'invalid-query');
  return parsed.data;
}

function parseBody(definition: EndpointDefinition, request: EndpointRequest): unknown {
  if (!definition.body) return undefined;
  const { body } = request;
  if (body === undefined && !isOptional(definition.body)) {
    const isJson = request.headers['content-type']?.startsWith('application/json');
    throw isJson ? new ProblemError(400, 'body-missing') : new ProblemError(415, 'unsupported-media-type');
  }
  const parsed = definition.body.safeParse(body, { reportInput: true });
  if (!parsed.success) throw new ValidationFailedError(toFieldProblems(parsed.error));
  return parsed.data;
}

function parseIfMatch(header: string | undefined): number {
  if (header === undefined) throw new ProblemError(428, 'if-match-missing');
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined) throw new ProblemError(412, 'revision-stale');
  return Number(revision);
}
