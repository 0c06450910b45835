import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/server.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Lists that come whole, and why none of them outgrows a screen or can be cut. */
const whole: Readonly<Record<string, readonly string[]>> = {
  'as many as somebody installs, makes or keeps by hand; the console chooses among all of them': [
    '/api/campaign-types',
    '/api/form-bin',
    '/api/form-blocks',
    '/api/forms',
    '/api/indicators',
    '/api/public/keys',
    '/api/forms/{code}/uses',
    '/api/forms/{code}/versions',
    '/api/register-courses',
    '/api/register-coverage',
    '/api/registers',
    '/api/registers/{code}/versions',
    '/api/reminder-robots',
    '/api/remark-topics',
    '/api/saved-views',
  ],
  'archives that the rotation leaves, and what else was tried within a month: two a day': ['/api/backups'],
  'one for each kind of reminder': ['/api/reminder-templates'],
  'one for each step or decision of one campaign': [
    '/api/campaigns/{id}/actions/{act}/findings',
    '/api/campaigns/{id}/decisions',
    '/api/campaigns/{id}/extensions',
    '/api/campaigns/{id}/figure-sources',
    '/api/campaigns/{id}/tie-decisions',
  ],
  'one for each question of a form, or each day of one campaign': [
    '/api/campaigns/{id}/results/days',
    '/api/campaigns/{id}/results/items',
  ],
  'one for each group of raters of one campaign': ['/api/campaigns/{id}/panels'],
  'one for each scored item of a form': ['/api/campaigns/{id}/panels/{group}/units/{unitId}'],
  'whoever leaves them out must have seen all': ['/api/campaigns/{id}/waiting-facts'],
  'as many as one organisation objects to in one campaign': ['/api/campaigns/{id}/own-objections'],
  'one for each campaign in which figures wait': ['/api/my/waiting-figures'],
  'twenty posts of one account at most, and as many kinds of open work as rooms say': [
    '/api/accounts/{id}/hand-over',
    '/api/accounts/{id}/posts',
    '/api/session/delegations',
  ],
  'one for each device on which somebody is signed in': ['/api/sessions'],
};

describe('lists of the API', () => {
  let document: Document;
  beforeAll(async () => {
    document = JSON.parse((await runCommand(['openapi'])).stdout) as Document;
  });

  const resolved = (schema: Schema | undefined): Schema =>
    schema?.$ref === undefined
      ? (schema ?? {})
      : resolved(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);

  it('come page by page, but for those of which it is said here why not', () => {
    const unpaged = Object.entries(document.paths).flatMap(([path, { get }]) => {
      const { type, properties = {} } = resolved(
        Object.values(get?.responses ?? {})[0]?.content?.['application/json']?.schema,
      );
      const isList = type === 'array' || 'items' in properties;
      return isList && !('total' in properties && 'pageSize' in properties) ? [path] : [];
    });
    expect(unpaged.sort()).toEqual(Object.values(whole).flat().sort());
  });
});
