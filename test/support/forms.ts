import type { Bench, Client } from './client.js';

/** A form version as the API gives it. */
export interface FormVersionView {
  readonly id: string;
  readonly formCode: string;
  readonly version: number;
  readonly state: string;
  readonly revision: number;
  readonly hash: string;
  readonly definition: Record<string, unknown>;
  readonly manifest: Record<string, unknown> & { readonly roles: Record<string, string> };
}

export type Json = Record<string, unknown>;

/** The least that an author says about a form: a register that nobody grades. */
export const register = {
  title: { 'zh-CN': '走访登记' },
  campaignType: null,
  group: 'visit',
  audience: 'organisation',
  scored: false,
} as const;

/** A form of one page. */
export const formOf = (...elements: Json[]): Json => ({ locale: 'zh-cn', pages: [{ name: 'page1', elements }] });

export const textQuestion = (name: string, more: Json = {}): Json => ({ type: 'text', name, title: '事项', ...more });

export const createForm = (client: Pick<Client, 'ok'>, code: string, more: Json = {}): Promise<FormVersionView> =>
  client.ok<FormVersionView>('POST', '/api/forms', {
    body: { code, manifest: register, definition: formOf(textQuestion('what')), ...more },
  });

/** The newest published version of a form. */
export async function latestVersion(client: Client, code: string): Promise<FormVersionView> {
  const { items } = await client.ok<{ items: { code: string; latest: { id: string } | null }[] }>('GET', '/api/forms');
  const id = items.find((form) => form.code === code)?.latest?.id;
  return client.ok<FormVersionView>('GET', `/api/form-versions/${id}`);
}

/** Another administrator beside the one of the bench. */
export async function secondAdministrator(bench: Bench): Promise<Client> {
  const { AccountsService } = await import('@pingyi/backend/testing');
  const password = 'two-hands-one-form';
  await bench.app
    .get(AccountsService)
    .create(null, { username: 'second', displayName: '林桂兰', role: 'administrator', unitId: null, password });
  return bench.client().signIn('second', password);
}

/** An account that may read forms and nothing more. */
export async function formReader(bench: Bench): Promise<Client> {
  const { AccountsService } = await import('@pingyi/backend/testing');
  const password = 'only-here-to-look';
  await bench.administrator.upload(
    '/api/units/import',
    'units.csv',
    'code,name,type,level\nR,青岩县委,county-committee,county',
  );
  const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/units');
  await bench.app
    .get(AccountsService)
    .create(null, { username: 'reader', displayName: '读者', role: 'viewer', unitId: items[0]?.id ?? null, password });
  return bench.client().signIn('reader', password);
}
