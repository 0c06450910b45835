import { z } from 'zod';
import { isOptional, type EndpointDefinition } from './endpoint.js';
import { fieldProblem } from './field-problem.js';

type Json = Record<string, unknown>;

const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string(),
    errors: z.array(fieldProblem).optional(),
  })
  .meta({ id: 'Problem' });

/** Collects named schemas into `components` while translating Zod to JSON Schema. */
class SchemaCollector {
  readonly components: Json = {};

  translate(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _dialect,
      $defs,
      ...json
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & {
      $defs?: Json;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) this.components[name] = relink(definition);
    return relink(json) as Json;
  }
}

/** Points `#/$defs/X` at `#/components/schemas/X`; drops the ids that Zod repeats inside. */
function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => !(key === 'id' && typeof entry === 'string'))
      .map(([key, entry]) => [
        key,
        key === '$ref' && typeof entry === 'string'
          ? entry.replace('#/$defs/', '#/components/schemas/')
          : relink(entry),
      ]),
  );
}

const pathOf = (path: string) => `/${path}`.replace(/\/+/g, '/').replace(/:([A-Za-z]+)/g, '{$1}');

function parametersOf(collector: SchemaCollector, schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const json = collector.translate(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }));
}

function responsesOf(collector: SchemaCollector, definition: EndpointDefinition): Json {
  const { response } = definition;
  const status = definition.status ?? (response === undefined ? 204 : 200);
  const content =
    response === undefined
      ? undefined
      : 'files' in response
        ? Object.fromEntries(response.files.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
        : { 'application/json': { schema: collector.translate(response, 'output') } };
  const codes = definition.problems?.join(', ');
  return {
    [status]: { description: definition.summary, ...(content ? { content } : {}) },
    default: {
      description: codes ? `Problem: ${codes}` : 'Problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

function requestBodyOf(collector: SchemaCollector, definition: EndpointDefinition): Json | undefined {
  if (definition.multipart) {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };
    return { required: true, content: { 'multipart/form-data': { schema: file } } };
  }
  if (!definition.body) return undefined;
  return {
    required: !isOptional(definition.body),
    content: { 'application/json': { schema: collector.translate(definition.body, 'input') } },
  };
}

/** One of these is enough: a session, or a token with one of the scopes. */
const securityOf = ({ access, tokenScopes = [] }: EndpointDefinition): Json[] =>
  access === 'public' ? [] : [{ session: [] }, ...tokenScopes.map((scope) => ({ token: [scope] }))];

/** The OpenAPI 3.1 document of all declared endpoints. */
export function toOpenApi(endpoints: readonly EndpointDefinition[], version: string): Json {
  const collector = new SchemaCollector();
  // Translating a named schema files it under its name.
  collector.translate(problemSchema, 'output');
  const paths: Record<string, Json> = {};
  for (const definition of endpoints) {
    const ifMatch = { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } };
    const requestBody = requestBodyOf(collector, definition);
    const operation = {
      summary: definition.summary,
      tags: [definition.tag],
      security: securityOf(definition),
      'x-access': definition.access,
      parameters: [
        ...parametersOf(collector, definition.params, 'path'),
        ...parametersOf(collector, definition.query, 'query'),
        ...(definition.ifMatch ? [ifMatch] : []),
      ],
      ...(requestBody ? { requestBody } : {}),
      responses: responsesOf(collector, definition),
    };
    (paths[pathOf(definition.path)] ??= {})[definition.method.toLowerCase()] = operation;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pingyi', version, description: 'Evaluation campaigns of grassroots organisations.' },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: collector.components,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'pingyi_session' },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token of another system; an operation names the scopes of which one is enough.',
        },
      },
    },
  };
}
