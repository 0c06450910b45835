import {
  applyDecorators,
  Delete,
  Get,
  Patch,
  Post,
  Put,
  SetMetadata,
  type ExecutionContext,
  createParamDecorator,
  HttpCode,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

type Schema = z.ZodType;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a permission is called and what is known of a caller: `access` adds both, so that this folder knows no role. */
export interface AccessVocabulary {}
type Permission = AccessVocabulary['permission'];
export type Caller = AccessVocabulary['viewer'];
export type Scope = AccessVocabulary['scope'];

/**
 * Who may call: everybody, whoever has a session, every signed-in account, or accounts with a permission. There is no default.
 * `session` is for what an account may do that must first choose a password or set up a second factor.
 */
export type Access = 'public' | 'session' | 'signed-in' | Permission;

export interface EndpointDefinition {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  /** Scopes of which one lets an access token call, beside accounts. Without them no token may; only of a GET. */
  readonly tokenScopes?: readonly Scope[];
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Requires `If-Match` with the revision that the caller last saw (428, 412). */
  readonly ifMatch?: boolean;
  /** A Zod schema for JSON, or the media types of a file. */
  readonly response?: Schema | { readonly files: readonly string[] };
  readonly status?: number;
  readonly multipart?: boolean;
  /** Largest body in bytes after inflation. */
  readonly bodyLimit?: number;
  /** Problem codes beyond those of validation and access, for the documentation. */
  readonly problems?: readonly string[];
  /** A public route that tells an account more than everybody: `viewer` is whoever is signed in. Never of an anonymous route. */
  readonly recognises?: boolean;
  /** An anonymous route: never logged, never counted per address. */
  readonly anonymous?: boolean;
}

/** Declares a route once: the router, the validator, the access check and OpenAPI all read it. */
export const endpoint = <const D extends EndpointDefinition>(definition: D): D => definition;

/** Whether a request may leave its body out. */
export const isOptional = (body: Schema): boolean => body.safeParse(undefined).success;

type Parsed<S> = S extends Schema ? z.output<S> : undefined;

/** What a handler is given: validated input and the caller. */
export interface Input<D extends EndpointDefinition> {
  readonly params: Parsed<D['params']>;
  readonly query: Parsed<D['query']>;
  readonly body: Parsed<D['body']>;
  readonly ifMatch: D['ifMatch'] extends true ? number : undefined;
  readonly viewer: D['access'] extends 'public' ? Caller | null : Caller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a handler answers. */
export type Output<D extends EndpointDefinition> = D['response'] extends Schema ? z.input<D['response']> : unknown;

export const ENDPOINT = 'pingyi:endpoint';

const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Binds a controller method to its declared endpoint. */
export const Route = (definition: EndpointDefinition): MethodDecorator =>
  applyDecorators(
    verbs[definition.method](definition.path),
    SetMetadata(ENDPOINT, definition),
    // Helmet guards the pages; answers of the API get the few constant headers that matter to them.
    RouteConfig({
      helmet: { skipRoute: true },
      isApi: true,
      ...(definition.bodyLimit === undefined ? {} : { bodyLimitBytes: definition.bodyLimit }),
    }),
    HttpCode(definition.status ?? (definition.response === undefined ? 204 : 200)),
  );

export interface EndpointRequest extends FastifyRequest {
  endpointInput?: Omit<Input<EndpointDefinition>, 'request' | 'reply'>;
}

/** Injects the validated {@link Input} of the endpoint. */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  const http = context.switchToHttp();
  const request = http.getRequest<EndpointRequest>();
  const input = request.endpointInput;
  return {
    params: input?.params,
    query: input?.query,
    body: input?.body,
    ifMatch: input?.ifMatch,
    viewer: input?.viewer,
    request,
    reply: http.getResponse<FastifyReply>(),
  };
});
