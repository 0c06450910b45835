import { randomUUID } from 'node:crypto';
import { blankUnit } from './blank-unit.js';
import { fileOfUnit } from './reach-county.js';
import type { PlaceKind, Things } from './reach-places.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Operation = `${Method} ${string}`;

/**
 * Who may call at all: everybody; whoever holds a session; every account that has nothing to do first; or accounts of the roles whose
 * letters are named, and so may nobody else.
 */
export type Callers = 'everybody' | 'sessions' | 'accounts' | Roles;
/** Administrator, Clerk, aSsessor, fact-Enterer, fact-veriFier, Viewer. */
export type Roles = `${'A' | ''}${'C' | ''}${'S' | ''}${'E' | ''}${'F' | ''}${'V' | ''}`;

/** What a caller must be to the thing; where it stands is named by the kind of place. */
export type Needs =
  /** Nothing: it is the caller's own, or it is the same for everybody. */
  | 'nothing'
  /** To reach the campaign: its office, a unit of it. */
  | 'sees'
  /** To reach the unit: in the territory or guided. */
  | 'reaches'
  /** To reach the office above it in the territorial line. */
  | 'manages'
  /** To be the unit. */
  | 'is'
  /** To reach the unit and not to be it. */
  | 'assesses'
  /** To reach everything. */
  | 'everything';

/** One operation of the API: who is let in, with what; everybody else gets 401, 403 or 404. */
export interface Row {
  readonly callers: Callers;
  readonly at: PlaceKind | null;
  readonly needs: Needs;
  /** What whoever is let in is answered; what changes nothing, or only once, is asked for. */
  readonly gets: readonly number[];
  /** What those get for whom there is no such thing; 404 if not given. */
  readonly unknown?: number;
  /** What those get who read the thing and do not manage it; as `unknown` if not given. */
  readonly seen?: number;
  /** What accounts get whose role may not call at all; 403 if not given. */
  readonly uncalled?: number;
  readonly path: (things: Things) => string;
  readonly body?: (things: Things) => unknown;
  /** A file that is sent instead. */
  readonly file?: (things: Things) => SentFile;
}

interface SentFile {
  readonly name: string;
  readonly content: string;
  readonly fields?: Readonly<Record<string, string>>;
}

const read: readonly number[] = [200];
const all: Roles = 'ACSEFV';

/** Open to everybody alike, or about nothing but the caller. */
const free = (callers: Callers, path: string, gets: readonly number[] = read, body?: unknown): Row => ({
  callers,
  at: null,
  needs: 'nothing',
  gets,
  path: () => path,
  ...(body !== undefined && { body: () => body }),
});

type At = string | ((things: Things) => string);
type Asked = Partial<Pick<Row, 'gets' | 'unknown' | 'seen' | 'uncalled' | 'body' | 'file'>>;

/** About a campaign or what belongs to it; a path that is a text is one below the campaign. */
const campaign = (callers: Callers, needs: Needs, at: At, { gets = read, ...rest }: Asked = {}): Row => ({
  callers,
  at: 'campaign',
  needs,
  gets,
  ...(needs === 'manages' && { seen: 403 }),
  path: (things) => (typeof at === 'string' ? `/api/campaigns/${things.campaign}${at}` : at(things)),
  ...rest,
});
/** About somebody else's job: there is none but for those who manage its campaign. */
const job = (rest: string, gets: readonly number[]): Row =>
  campaign('A', 'manages', ({ run }) => `/api/jobs/${run}${rest}`, { gets, seen: 404, uncalled: 404 });
const unit = (needs: Needs, callers: Callers, at: At, { gets = read, ...rest }: Asked = {}): Row => ({
  callers,
  at: 'unit',
  needs,
  gets,
  path: (things) => (typeof at === 'string' ? at : at(things)),
  ...rest,
});
const ofRegister =
  (rest: string) =>
  ({ register }: Things): string =>
    `/api/register-versions/${register}${rest}`;
/** About a form or a kept section of an office; everybody who may manage forms reads all of them. */
const form = (at: At, gets: readonly number[], body?: unknown): Row => ({
  callers: 'A',
  at: 'form',
  needs: 'manages',
  gets,
  unknown: 403,
  path: (things) => (typeof at === 'string' ? at : at(things)),
  ...(body !== undefined && { body: () => body }),
});
const anyForm = (callers: Callers, rest: string): Row => ({
  callers,
  at: 'form',
  needs: 'nothing',
  gets: read,
  path: ({ published }) => `/api/form-versions/${published}${rest}`,
});

/** A form about visits, of no campaign type. */
export const visitManifest = {
  title: { 'zh-CN': '走访' },
  campaignType: null,
  group: 'visit',
  audience: 'organisation',
  scored: false,
};
const stale = [412];
const fact = {
  kind: 'discipline-case',
  date: '2012-03-01',
  source: 'x',
  documentNo: '1',
  detail: 'x',
};

const said = { title: 'x', body: 'x' };
const reminderWords = { 'zh-CN': said, en: said };

/**
 * Every operation of the OpenAPI document. Callers, what they must be to the thing, and what they are then answered; who the callers
 * are stands in `reach-identities.ts`, and whose things they ask for in `reach-places.ts`.
 */
export const rows: Readonly<Record<Operation, Row>> = {
  'GET /api/access-tokens': free('A', '/api/access-tokens?pageSize=200'),
  'POST /api/access-tokens': unit('manages', 'A', '/api/access-tokens', {
    // The password is wrong, and whoever asks for too many units is slowed.
    gets: [401, 429],
    unknown: 422,
    body: ({ unit: unitId }) => ({ name: 'x', scopes: ['organisations:read'], unitId, currentPassword: 'wrong' }),
  }),
  'POST /api/access-tokens/{id}/revocation': free('A', `/api/access-tokens/${randomUUID()}/revocation`, [404]),
  'GET /api/integration/organisations': free(all, '/api/integration/organisations?pageSize=200'),
  'GET /api/integration/campaigns': free(all, '/api/integration/campaigns?pageSize=200'),
  'GET /api/integration/campaigns/{id}/results': campaign(
    all,
    'sees',
    ({ campaign: asked }) => `/api/integration/campaigns/${asked}/results?pageSize=200`,
  ),
  'GET /api/integration/releases': free(all, '/api/integration/releases?pageSize=200'),
  'GET /api/integration/outcomes': free(all, '/api/integration/outcomes?year=2012&pageSize=200'),
  'GET /api/integration/outcomes/export': free(all, '/api/integration/outcomes/export?year=2012&format=csv'),
  'GET /api/webhooks': free('A', '/api/webhooks?pageSize=200'),
  'POST /api/webhooks': unit('manages', 'A', '/api/webhooks', {
    // Whoever may is refused for the address.
    gets: [422],
    unknown: 422,
    body: ({ unit: unitId }) => ({ name: 'x', url: 'https://127.0.0.1/', kinds: ['run.graded'], unitId }),
  }),
  'PATCH /api/webhooks/{id}': free('A', `/api/webhooks/${randomUUID()}`, [404], { name: 'x' }),
  'DELETE /api/webhooks/{id}': free('A', `/api/webhooks/${randomUUID()}`, [404]),
  'POST /api/webhooks/{id}/secret': free('A', `/api/webhooks/${randomUUID()}/secret`, [404]),
  'POST /api/webhooks/{id}/ping': free('A', `/api/webhooks/${randomUUID()}/ping`, [404]),
  'GET /api/webhooks/{id}/deliveries': free('A', `/api/webhooks/${randomUUID()}/deliveries`, [404]),
  'POST /api/webhooks/{id}/deliveries/{deliveryId}/redelivery': free(
    'A',
    `/api/webhooks/${randomUUID()}/deliveries/${randomUUID()}/redelivery`,
    [404],
  ),
  'GET /api/my/messages': free(all, '/api/my/messages?pageSize=200'),
  'POST /api/my/messages/reading': free(all, '/api/my/messages/reading', [204], {}),
  'GET /api/my/mail-address': free(all, '/api/my/mail-address'),
  // No mail server is set up.
  'PUT /api/my/mail-address': free(all, '/api/my/mail-address', [409], { address: 'x@y.example', language: 'en' }),
  'POST /api/my/mail-address/confirmation': free(all, '/api/my/mail-address/confirmation', [403], { code: '1' }),
  'PATCH /api/my/mail-address': free(all, '/api/my/mail-address', [409], { enabled: true, language: 'en' }),
  'DELETE /api/my/mail-address': free(all, '/api/my/mail-address', [204]),
  'POST /api/my/mail-address/trial': free(all, '/api/my/mail-address/trial', [409]),
  'GET /api/reminder-settings': { ...free('A', '/api/reminder-settings'), needs: 'everything' },
  'PUT /api/reminder-settings': {
    ...free('A', '/api/reminder-settings', [412], {
      quietFrom: '20:00',
      quietTo: '08:00',
      quietDaysOff: true,
      records: false,
    }),
    needs: 'everything',
  },
  'GET /api/reminder-robots': free('A', '/api/reminder-robots'),
  'POST /api/reminder-robots': unit('manages', 'A', '/api/reminder-robots', {
    // Whoever may is refused for the address.
    gets: [422],
    unknown: 422,
    body: ({ unit: unitId }) => ({ name: 'x', kind: 'wecom', url: 'https://elsewhere.example/', unitId }),
  }),
  'DELETE /api/reminder-robots/{id}': free('A', `/api/reminder-robots/${randomUUID()}`, [404]),
  'POST /api/reminder-robots/{id}/trial': free('A', `/api/reminder-robots/${randomUUID()}/trial`, [404]),
  'GET /api/reminder-templates': free('A', '/api/reminder-templates'),
  'PUT /api/reminder-templates/{kind}': free('A', '/api/reminder-templates/facts', [204], { words: reminderWords }),
  'DELETE /api/reminder-templates/{kind}': free('A', '/api/reminder-templates/facts', [204]),
  'POST /api/reminder-templates/{kind}/preview': free('A', '/api/reminder-templates/facts/preview', [200], {
    words: reminderWords,
  }),
  'GET /api/campaigns/{id}/reminder-rule': campaign('A', 'manages', '/reminder-rule'),
  'PUT /api/campaigns/{id}/reminder-rule': campaign('A', 'manages', '/reminder-rule', {
    gets: stale,
    body: () => ({ kinds: [], stages: [], mail: true }),
  }),
  'GET /api/campaigns/{id}/reminders': campaign('A', 'manages', '/reminders'),
  'POST /api/campaigns/{id}/reminders': campaign('A', 'manages', '/reminders', {
    // One at a time for each campaign, and so many jobs of an account.
    gets: [202, 409, 429],
    body: () => ({ about: 'sheets' }),
  }),
  'POST /api/campaigns/{id}/reminder-previews': campaign('A', 'manages', '/reminder-previews', {
    body: () => ({ about: 'sheets' }),
  }),
  'GET /api/accounts': free('A', '/api/accounts?pageSize=200'),
  'POST /api/accounts': unit('manages', 'A', '/api/accounts', {
    gets: [201],
    unknown: 422,
    body: ({ unit: unitId }) => ({ username: `u-${randomUUID()}`, displayName: 'x', role: 'viewer', unitId }),
  }),
  'GET /api/accounts/export': free('A', '/api/accounts/export?format=csv'),
  'GET /api/accounts/import-template': free('A', '/api/accounts/import-template?format=csv'),
  'POST /api/accounts/import': unit('manages', 'A', '/api/accounts/import?dryRun=true&namesakes=accept', {
    unknown: 422,
    file: ({ code }) => ({ name: 'people.csv', content: `unitCode,displayName,role\n${code},x,viewer\n` }),
  }),
  'POST /api/accounts/bulk': unit('manages', 'A', '/api/accounts/bulk', {
    unknown: 422,
    body: ({ account }) => ({ accountIds: [account], disabled: false }),
  }),
  'POST /api/accounts/slips': unit('manages', 'A', '/api/accounts/slips', {
    // So many unfinished jobs of an account.
    gets: [202, 429],
    unknown: 422,
    body: ({ account }) => ({ accountIds: [account] }),
  }),
  'GET /api/accounts/{id}/posts': unit('manages', 'A', ({ account }) => `/api/accounts/${account}/posts`),
  'POST /api/accounts/{id}/posts': unit('manages', 'A', ({ account }) => `/api/accounts/${account}/posts`, {
    // Whoever may is refused for the days.
    gets: [422],
    body: ({ unit: unitId }) => ({ role: 'viewer', unitId, kind: 'deputy', from: '2026-01-01', until: null }),
  }),
  'DELETE /api/accounts/{id}/posts/{postId}': unit(
    'manages',
    'A',
    ({ account }) => `/api/accounts/${account}/posts/${randomUUID()}`,
    { gets: [404] },
  ),
  'POST /api/accounts/{id}/identity': unit('manages', 'A', ({ account }) => `/api/accounts/${account}/identity`, {
    // Nobody was told this code.
    gets: [422],
    body: () => ({ code: 'x' }),
  }),
  'GET /api/accounts/{id}/hand-over': unit('manages', 'A', ({ account }) => `/api/accounts/${account}/hand-over`),
  'POST /api/accounts/{id}/hand-over': unit('manages', 'A', ({ account }) => `/api/accounts/${account}/hand-over`, {
    gets: stale,
    body: () => ({ successor: { accountId: randomUUID() } }),
  }),
  'PATCH /api/accounts/{id}': unit('manages', 'A', ({ account }) => `/api/accounts/${account}`, {
    gets: stale,
    body: () => ({ displayName: 'renamed' }),
  }),
  'POST /api/accounts/{id}/reset': unit('manages', 'A', ({ account }) => `/api/accounts/${account}/reset`, {
    gets: [201],
  }),
  'DELETE /api/accounts/{id}/second-factor': unit(
    'manages',
    'A',
    ({ account }) => `/api/accounts/${account}/second-factor`,
    { gets: [409] },
  ),
  'GET /api/audit': free('A', '/api/audit?pageSize=200'),
  'GET /api/audit/export': free('A', '/api/audit/export?format=csv'),
  'GET /api/campaign-types': free(all, '/api/campaign-types'),
  'POST /api/campaign-types/{id}/scheme-checks': free(
    'A',
    '/api/campaign-types/classification-grading/scheme-checks',
    read,
    { scheme: {} },
  ),
  'GET /api/campaign-types/{id}/phase-proposal': free(
    'A',
    '/api/campaign-types/classification-grading/phase-proposal?from=2026-03-02',
  ),
  'GET /api/campaign-types/{type}/earlier-grades': free(
    all,
    '/api/campaign-types/classification-grading/earlier-grades?pageSize=200',
  ),
  'GET /api/campaign-types/{type}/earlier-grades/import-template': free(
    'A',
    '/api/campaign-types/classification-grading/earlier-grades/import-template?format=csv',
  ),
  'POST /api/campaign-types/{type}/earlier-grades/import': unit(
    'manages',
    'A',
    '/api/campaign-types/classification-grading/earlier-grades/import',
    {
      unknown: 422,
      file: ({ code }) => ({ name: 'grades.csv', content: `code,year,grade\n${code},2011,good\n` }),
    },
  ),
  'GET /api/received-results': free('A', '/api/received-results?pageSize=200'),
  'POST /api/received-results/import': free('A', '/api/received-results/import', [415]),
  'DELETE /api/earlier-grades/{id}': free('A', `/api/earlier-grades/${randomUUID()}`, [404]),
  'GET /api/rounds': free(all, '/api/rounds?pageSize=200'),
  'GET /api/campaigns': free(all, '/api/campaigns?pageSize=200'),
  'POST /api/campaigns': free('A', '/api/campaigns', [422], { name: 'x', campaignType: 'none', asOf: '2012-04-30' }),
  'GET /api/campaigns/{id}': campaign(all, 'sees', ''),
  'PATCH /api/campaigns/{id}': campaign('A', 'manages', '', { gets: [409], body: () => ({ name: 'taken over' }) }),
  'GET /api/campaigns/{id}/actions/{act}/findings': campaign('A', 'manages', '/actions/reopen/findings'),
  'GET /api/campaigns/{id}/card-batches': campaign('A', 'manages', '/card-batches'),
  'POST /api/campaigns/{id}/card-batches': campaign('A', 'manages', '/card-batches', {
    gets: [409],
    body: ({ subject }) => ({ group: 'mass', unitIds: [subject], cardsPerUnit: 1 }),
  }),
  'POST /api/campaigns/{id}/card-jobs': campaign('A', 'manages', '/card-jobs', {
    gets: [409],
    body: ({ subject }) => ({ group: 'mass', unitIds: [subject], cardsPerUnit: 1 }),
  }),
  'GET /api/campaigns/{id}/collectors': campaign('A', 'sees', '/collectors'),
  'GET /api/campaigns/{id}/card-replacements': campaign('A', 'manages', '/card-replacements'),
  'POST /api/card-batches/{id}/lost-cards': campaign(
    'A',
    'manages',
    ({ batch }) => `/api/card-batches/${batch}/lost-cards`,
    { gets: [409, 422], body: () => ({ number: 999_999, reason: 'so' }) },
  ),
  'POST /api/card-batches/{id}/card-disputes': campaign(
    'A',
    'manages',
    ({ batch }) => `/api/card-batches/${batch}/card-disputes`,
    { gets: [409, 422], body: () => ({ number: 999_999, reason: 'so' }) },
  ),
  'POST /api/card-replacements/{id}/confirmation': free(
    'A',
    `/api/card-replacements/${randomUUID()}/confirmation`,
    [404],
    {},
  ),
  'POST /api/card-replacements/{id}/refusal': free('A', `/api/card-replacements/${randomUUID()}/refusal`, [404], {
    reason: 'so',
  }),
  'GET /api/campaigns/{id}/signals': campaign('A', 'manages', '/signals'),
  'GET /api/campaigns/{id}/quarantines': campaign('A', 'manages', '/quarantines'),
  'GET /api/campaigns/{id}/quarantine-effects': campaign(
    'A',
    'manages',
    ({ campaign: id, collector }) => `/api/campaigns/${id}/quarantine-effects?collector=${collector}&lot=9`,
    { gets: [200, 404] },
  ),
  'POST /api/campaigns/{id}/quarantines': campaign('A', 'manages', '/quarantines', {
    gets: [404, 409],
    body: ({ collector }) => ({ collector, lot: 9, kind: 'impose', reason: 'so' }),
  }),
  'POST /api/quarantines/{id}/confirmation': free('A', `/api/quarantines/${randomUUID()}/confirmation`, [404]),
  'POST /api/quarantines/{id}/refusal': free('A', `/api/quarantines/${randomUUID()}/refusal`, [404], { reason: 'so' }),
  'POST /api/quarantines/{id}/taking-back': free('A', `/api/quarantines/${randomUUID()}/taking-back`, [404]),
  'GET /api/campaigns/{id}/decisions': campaign(all, 'sees', '/decisions'),
  'GET /api/campaigns/{id}/facts': campaign('ASEFV', 'sees', '/facts'),
  'POST /api/campaigns/{id}/facts': campaign('AE', 'sees', '/facts', {
    gets: [422],
    body: ({ subject }) => ({ ...fact, unitId: subject, kind: 'none' }),
  }),
  'GET /api/campaigns/{id}/figures': campaign('ASEFV', 'sees', '/figures'),
  'POST /api/campaigns/{id}/figures': campaign('A', 'manages', '/figures'),
  'POST /api/campaigns/{id}/figures/verification': campaign('F', 'sees', '/figures/verification', {
    gets: [404],
    body: () => ({ ids: [randomUUID()], decision: 'rejected' }),
  }),
  'GET /api/campaigns/{id}/figure-sources': campaign('ASEFV', 'sees', '/figure-sources'),
  'POST /api/campaigns/{id}/figure-sources': campaign('A', 'manages', '/figure-sources', {
    gets: [422],
    body: () => ({
      item: 'none',
      rule: { register: 'none', states: [], of: 'unit', answer: null, count: { kind: 'records' } },
    }),
  }),
  'DELETE /api/campaigns/{id}/figure-sources/{item}': campaign('A', 'manages', '/figure-sources/none', {
    gets: [404],
  }),
  'POST /api/campaigns/{id}/grading-runs': campaign(
    'A',
    'manages',
    ({ plan }) => `/api/campaigns/${plan}/grading-runs`,
    {
      gets: [409],
    },
  ),
  'GET /api/campaigns/{id}/grading-runs': campaign(all, 'sees', '/grading-runs'),
  // What is entered for the whole campaign names units of everybody.
  'GET /api/campaigns/{id}/inputs': campaign(all, 'manages', '/inputs'),
  'PUT /api/campaigns/{id}/inputs': campaign('A', 'manages', '/inputs', { gets: stale, body: () => ({ context: {} }) }),
  'GET /api/campaigns/{id}/ledger': campaign(all, 'sees', '/ledger?pageSize=200'),
  'GET /api/campaigns/{id}/ledger/export': campaign(all, 'sees', '/ledger/export?format=csv'),
  // A print is no text that names could be looked for in.
  'GET /api/campaigns/{id}/ledger/print': campaign(all, 'sees', '/ledger/print', { gets: [200, 409] }),
  // One job of an account for a campaign at a time, and so many of an account.
  'POST /api/campaigns/{id}/ledger/exports': campaign(all, 'sees', '/ledger/exports', {
    gets: [202, 409, 429],
    body: () => ({ format: 'csv' }),
  }),
  'GET /api/campaigns/{id}/ledger/{unitId}': campaign(
    all,
    'reaches',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/ledger/${subject}`,
  ),
  'GET /api/paper-batches': free('A', '/api/paper-batches?pageSize=200'),
  'POST /api/campaigns/{id}/paper-batches': campaign('A', 'manages', '/paper-batches', {
    gets: [409],
    body: ({ subject }) => ({ group: 'mass', unitId: subject, name: 'x', papers: 1 }),
  }),
  'GET /api/paper-batches/{id}': free('A', `/api/paper-batches/${randomUUID()}`, [404]),
  'PUT /api/paper-batches/{id}/counts': free('A', `/api/paper-batches/${randomUUID()}/counts`, [404], {
    issued: 1,
    returned: null,
  }),
  'POST /api/paper-batches/{id}/prints': free('A', `/api/paper-batches/${randomUUID()}/prints`, [404], {}),
  'POST /api/paper-batches/{id}/sample': free('A', `/api/paper-batches/${randomUUID()}/sample`, [404]),
  'POST /api/paper-batches/{id}/closing': free('A', `/api/paper-batches/${randomUUID()}/closing`, [404]),
  'POST /api/paper-batches/{id}/void': free('A', `/api/paper-batches/${randomUUID()}/void`, [404], { reason: 'x' }),
  'GET /api/paper-batches/{id}/questions': free('A', `/api/paper-batches/${randomUUID()}/questions`, [404]),
  'POST /api/paper-batches/{id}/papers/{number}': free('A', `/api/paper-batches/${randomUUID()}/papers/1`, [404], {
    void: 'blank',
  }),
  'DELETE /api/paper-batches/{id}/papers/{number}': free('A', `/api/paper-batches/${randomUUID()}/papers/1`, [404]),
  'POST /api/paper-batches/{id}/papers/{number}/second': free(
    'A',
    `/api/paper-batches/${randomUUID()}/papers/1/second`,
    [404],
    { void: 'blank' },
  ),
  'GET /api/paper-batches/{id}/papers/{number}/differences': free(
    'A',
    `/api/paper-batches/${randomUUID()}/papers/1/differences`,
    [404],
  ),
  'POST /api/paper-batches/{id}/papers/{number}/decision': free(
    'A',
    `/api/paper-batches/${randomUUID()}/papers/1/decision`,
    [404],
    { void: 'blank' },
  ),
  'POST /api/paper-batches/{id}/papers/{number}/scan': free(
    'A',
    `/api/paper-batches/${randomUUID()}/papers/1/scan`,
    [415],
  ),
  'GET /api/paper-batches/{id}/papers/{number}/scan': free(
    'A',
    `/api/paper-batches/${randomUUID()}/papers/1/scan`,
    [404],
  ),
  'GET /api/campaigns/{id}/awards': campaign('A', 'manages', '/awards'),
  'GET /api/campaigns/{id}/award-rows': campaign('A', 'manages', '/award-rows'),
  'GET /api/campaigns/{id}/award-list': campaign('A', 'manages', '/award-list?format=csv'),
  'GET /api/campaigns/{id}/award-settings': campaign('A', 'manages', '/award-settings'),
  'PUT /api/campaigns/{id}/award-settings': campaign('A', 'manages', '/award-settings', {
    gets: stale,
    body: () => ({ mostNominated: {}, leastMembers: null, certificate: null }),
  }),
  'POST /api/campaigns/{id}/nomination-checks': campaign('A', 'manages', '/nomination-checks', {
    body: ({ subject }) => ({ kind: 'units', ids: [subject] }),
  }),
  // It is published, and no list of awards stands.
  'POST /api/campaigns/{id}/nominations': campaign('A', 'manages', '/nominations', {
    gets: [409],
    body: ({ subject }) => ({ kind: 'units', ids: [subject], field: null }),
  }),
  'DELETE /api/campaigns/{id}/nominations/{unitId}': campaign(
    'A',
    'manages',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/nominations/${subject}`,
    { gets: [409] },
  ),
  'POST /api/campaigns/{id}/nominations/import': campaign('A', 'manages', '/nominations/import', {
    gets: [409],
    file: () => ({ name: 'nominations.ndjson', content: '{}' }),
  }),
  'GET /api/campaigns/{id}/nominations.ndjson': campaign('A', 'manages', '/nominations.ndjson', { gets: [409] }),
  'GET /api/campaigns/{id}/nomination-forms.pdf': campaign('A', 'manages', '/nomination-forms.pdf', { gets: [409] }),
  'POST /api/campaigns/{id}/certificates': campaign('A', 'manages', '/certificates', { gets: [409], body: () => ({}) }),
  'GET /api/campaigns/{id}/certificate.pdf': campaign('A', 'manages', '/certificate.pdf'),
  'POST /api/campaigns/{id}/award-cases': campaign('A', 'manages', '/award-cases', {
    gets: [409],
    body: ({ subject }) => ({ unitIds: [subject] }),
  }),
  'GET /api/campaigns/{id}/notices': campaign('A', 'manages', '/notices'),
  'GET /api/campaigns/{id}/objections': campaign('A', 'manages', '/objections'),
  'POST /api/campaigns/{id}/objections': campaign('A', 'manages', '/objections', {
    gets: [409],
    body: ({ subject }) => ({ unitId: subject, statement: 'x' }),
  }),
  'POST /api/campaigns/{id}/answer-exports': campaign('A', 'manages', '/answer-exports', {
    gets: [202, 409],
    body: () => ({ group: 'mass', format: 'csv' }),
  }),
  'GET /api/campaigns/{id}/own-objections': campaign(all, 'sees', '/own-objections'),
  'POST /api/campaigns/{id}/own-objections': campaign('C', 'sees', '/own-objections', {
    gets: [409],
    body: () => ({ statement: 'x' }),
  }),
  'GET /api/campaigns/{id}/desk': campaign(all, 'sees', '/desk'),
  'GET /api/campaigns/{id}/desk/export': campaign('A', 'manages', '/desk/export?format=csv'),
  'GET /api/campaigns/{id}/desk/tree': campaign(all, 'sees', '/desk/tree'),
  'GET /api/campaigns/{id}/desk/units': campaign(all, 'sees', '/desk/units?pageSize=200'),
  'GET /api/campaigns/{id}/participation': campaign(all, 'sees', '/participation?pageSize=200'),
  'POST /api/campaigns/{id}/poster-jobs': campaign('A', 'manages', '/poster-jobs', {
    gets: [422],
    body: ({ subject }) => ({ group: 'mass', unitIds: [subject] }),
  }),
  // One job of an account for a kind and format at a time, and so many of an account.
  'POST /api/campaigns/{id}/reports': campaign('A', 'sees', '/reports', {
    gets: [202, 409, 429],
    body: () => ({ kind: 'analysis', format: 'docx', sections: ['grades'] }),
  }),
  'GET /api/campaigns/{id}/results': campaign(all, 'sees', '/results'),
  'GET /api/campaigns/{id}/results/cross': campaign(
    all,
    'sees',
    '/results/cross?group=mass&question=overall&breakdown=none',
  ),
  'GET /api/campaigns/{id}/results/days': campaign(all, 'sees', '/results/days?group=mass'),
  'GET /api/campaigns/{id}/results/distribution': campaign(
    all,
    'sees',
    '/results/distribution?group=mass&question=overall&by=all',
  ),
  'GET /api/campaigns/{id}/results/export': campaign(all, 'sees', '/results/export?group=mass&by=all&format=csv'),
  'GET /api/campaigns/{id}/results/items': campaign(all, 'sees', '/results/items?group=mass'),
  'POST /api/campaigns/{id}/posters': campaign('A', 'manages', '/posters', {
    gets: [422],
    body: ({ subject }) => ({ group: 'mass', unitIds: [subject] }),
  }),
  'GET /api/campaigns/{id}/publication-requests': campaign('A', 'manages', '/publication-requests'),
  'GET /api/campaigns/{id}/publication-preview': campaign(
    'A',
    'manages',
    ({ campaign: id, run }) => `/api/campaigns/${id}/publication-preview?runId=${run}`,
    { gets: [409] },
  ),
  'GET /api/campaigns/{id}/publications': campaign(all, 'sees', '/publications'),
  'POST /api/campaigns/{id}/publications': campaign('A', 'manages', '/publications', {
    gets: [409],
    body: ({ run }) => ({ runId: run }),
  }),
  'POST /api/campaigns/{id}/scheme-previews': campaign('A', 'manages', '/scheme-previews', {
    body: () => ({ scheme: {} }),
  }),
  'GET /api/campaigns/{id}/rounds': campaign(all, 'sees', '/rounds'),
  'POST /api/campaigns/{id}/next-round': campaign('A', 'manages', ({ plan }) => `/api/campaigns/${plan}/next-round`, {
    gets: [409],
  }),
  'GET /api/campaigns/{id}/round-board': campaign(all, 'sees', '/round-board'),
  'PUT /api/campaigns/{id}/round-targets': campaign('A', 'manages', '/round-targets', {
    gets: stale,
    body: () => ({
      shareGrades: ['good'],
      sharePercent: '75',
      riseGrades: ['poor'],
      risePercent: '10',
      tolerance: '2',
    }),
  }),
  'GET /api/campaigns/{id}/fact-proposals': campaign('AE', 'sees', '/fact-proposals'),
  'POST /api/campaigns/{id}/fact-proposals': campaign('AE', 'sees', '/fact-proposals'),
  'GET /api/campaigns/{id}/rectification-rule': campaign('A', 'manages', '/rectification-rule'),
  'PUT /api/campaigns/{id}/rectification-rule': campaign('A', 'manages', '/rectification-rule', {
    gets: stale,
    body: () => ({ secondSurvey: true }),
  }),
  'POST /api/campaigns/{id}/weak-units/list': campaign('A', 'manages', '/weak-units/list'),
  'GET /api/campaigns/{id}/weak-units': campaign(all, 'sees', '/weak-units?pageSize=200'),
  'GET /api/campaigns/{id}/sheets': campaign('ACSV', 'sees', '/sheets?pageSize=200'),
  'GET /api/campaigns/{id}/sheets/{group}/{unitId}': campaign(
    'accounts',
    'is',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/sheets/self/${subject}`,
  ),
  'PUT /api/campaigns/{id}/sheets/{group}/{unitId}': campaign(
    'accounts',
    'assesses',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/sheets/superior/${subject}`,
    { gets: [409], body: () => ({ answers: {}, action: 'save' }) },
  ),
  'GET /api/campaigns/{id}/sheets/{group}/{unitId}/paper': campaign(
    'ACSV',
    'reaches',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/sheets/self/${subject}/paper`,
  ),
  'POST /api/campaigns/{id}/sheet-papers': campaign('A', 'manages', '/sheet-papers', {
    gets: [202, 429],
    body: () => ({ group: 'self', language: 'en' }),
  }),
  'GET /api/campaigns/{id}/sheet-entries': campaign('A', 'sees', '/sheet-entries'),
  'POST /api/campaigns/{id}/sheet-entries': campaign('A', 'assesses', '/sheet-entries', {
    gets: [422],
    body: ({ subject }) => ({
      group: 'self',
      unitId: subject,
      answers: {},
      scanId: randomUUID(),
      receivedOn: '2012-03-01',
    }),
  }),
  'GET /api/campaigns/{id}/sheet-entries/{group}/{unitId}/form': campaign(
    'A',
    'assesses',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/sheet-entries/self/${subject}/form`,
  ),
  'GET /api/sheet-entries/{id}': free('A', `/api/sheet-entries/${randomUUID()}`, [404]),
  'GET /api/sheet-entries/{id}/scan': free('A', `/api/sheet-entries/${randomUUID()}/scan`, [404]),
  'POST /api/sheet-entries/{id}/decision': free('A', `/api/sheet-entries/${randomUUID()}/decision`, [404], {
    decision: 'accepted',
  }),
  'GET /api/campaigns/{id}/self-assessments/{unitId}': campaign(
    'ACSV',
    'reaches',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/self-assessments/${subject}`,
  ),
  'GET /api/campaigns/{id}/panels': campaign('ACSV', 'sees', '/panels'),
  'GET /api/campaigns/{id}/chair-candidates': campaign('A', 'manages', '/chair-candidates'),
  'PUT /api/campaigns/{id}/panels/{group}': campaign('A', 'manages', '/panels/superior', {
    gets: stale,
    body: () => ({ chairId: null, itemLimit: '2' }),
  }),
  'GET /api/campaigns/{id}/panels/{group}/units': campaign('ACSV', 'sees', '/panels/superior/units'),
  'GET /api/campaigns/{id}/panels/{group}/units/{unitId}': campaign(
    'ACSV',
    'reaches',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/panels/superior/units/${subject}`,
  ),
  'PUT /api/campaigns/{id}/panels/{group}/units/{unitId}': campaign(
    'AS',
    'assesses',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/panels/superior/units/${subject}`,
    { gets: [409], body: () => ({ basis: '', decisions: [], comment: '' }) },
  ),
  'POST /api/campaigns/{id}/sheet-returns': campaign('AS', 'sees', '/sheet-returns', {
    body: ({ sheet }) => ({ sheetIds: [sheet], comment: 'x', dueOn: null }),
  }),
  'GET /api/campaigns/{id}/spot-checks': campaign(all, 'sees', '/spot-checks'),
  'PUT /api/campaigns/{id}/subjects': campaign('A', 'manages', '/subjects', {
    gets: [409],
    body: ({ subject }) => ({ unitIds: [subject] }),
  }),
  'POST /api/campaigns/{id}/subject-checks': campaign('A', 'manages', '/subject-checks', {
    body: ({ subject }) => ({ unitIds: [subject] }),
  }),
  'GET /api/campaigns/{id}/assessors': campaign('A', 'manages', '/assessors?pageSize=200'),
  'POST /api/campaigns/{id}/groups/{group}/assessor-checks': campaign(
    'A',
    'manages',
    '/groups/superior/assessor-checks',
    { body: () => ({ by: 'superior' }) },
  ),
  'PUT /api/campaigns/{id}/groups/{group}/assessors': campaign('A', 'manages', '/groups/superior/assessors', {
    gets: [409],
    body: () => ({ by: 'superior' }),
  }),
  'PUT /api/campaigns/{id}/groups/{group}/rosters': campaign('A', 'manages', '/groups/mass/rosters', {
    gets: [422],
    body: () => ({ text: '' }),
  }),
  'GET /api/campaigns/{id}/extensions': campaign(all, 'sees', '/extensions'),
  'PUT /api/campaigns/{id}/phases/{phase}/end': campaign(
    'A',
    'manages',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/phases/${subject}/end`,
    { gets: [409, 412], body: () => ({ endsOn: '2030-01-01', reason: 'so' }) },
  ),
  'PUT /api/campaigns/{id}/groups/{group}/reopened-sheets': campaign(
    'A',
    'manages',
    '/groups/superior/reopened-sheets',
    { gets: [409, 412], body: ({ subject }) => ({ unitIds: [subject], until: '2030-01-01', reason: 'so' }) },
  ),
  'GET /api/campaigns/{id}/persons-below': campaign(
    'A',
    'manages',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/persons-below?under=${subject}`,
  ),
  'GET /api/campaigns/{id}/subjects': campaign(all, 'sees', '/subjects?pageSize=200'),
  'GET /api/campaigns/{id}/subjects/{unitId}/inputs': campaign(
    all,
    'reaches',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/subjects/${subject}/inputs`,
  ),
  'PATCH /api/campaigns/{id}/subjects/{unitId}/inputs': campaign(
    'A',
    'manages',
    ({ campaign: id, subject }) => `/api/campaigns/${id}/subjects/${subject}/inputs`,
    { body: () => ({ field: 'farming' }) },
  ),
  'GET /api/campaigns/{id}/action-groups': campaign(all, 'sees', '/action-groups'),
  'PUT /api/campaigns/{id}/action-groups': campaign('A', 'manages', '/action-groups', {
    gets: stale,
    body: () => ({ consolidate: ['good'], rectify: ['poor'] }),
  }),
  'GET /api/campaigns/{id}/distinctions/{distinction}': campaign(
    'A',
    'manages',
    '/distinctions/service-oriented?state=any&pageSize=200',
  ),
  'POST /api/campaigns/{id}/distinctions/{distinction}': campaign('A', 'manages', '/distinctions/service-oriented', {
    gets: [201, 409],
    body: ({ subject }) => ({ unitId: subject, granted: true, reason: 'so' }),
  }),
  'GET /api/campaigns/{id}/tie-decisions': campaign(all, 'sees', '/tie-decisions'),
  'POST /api/campaigns/{id}/tie-decisions': campaign('A', 'manages', '/tie-decisions', {
    gets: [409],
    body: ({ subject }) => ({ tiedIds: [subject, randomUUID()], chosenIds: [subject], reason: 'so' }),
  }),
  'POST /api/campaigns/{id}/transitions': campaign('A', 'manages', '/transitions', {
    gets: [409],
    body: () => ({ to: 'DRAFT' }),
  }),
  'GET /api/campaigns/{id}/rectification-proposals': campaign('A', 'manages', '/rectification-proposals'),
  'POST /api/campaigns/{id}/rectification-proposals': campaign('A', 'manages', '/rectification-proposals'),
  'POST /api/campaigns/{id}/type-adoption': campaign('A', 'manages', '/type-adoption', {
    gets: [409],
    body: () => ({ digest: 'sha256-of-another' }),
  }),
  'GET /api/campaigns/{id}/words': campaign(all, 'sees', '/words'),
  'GET /api/campaigns/{id}/waiting-facts': campaign('A', 'manages', '/waiting-facts'),
  'GET /api/card-batches/{id}/units': campaign('A', 'manages', ({ batch }) => `/api/card-batches/${batch}/units`),
  'PUT /api/card-batches/{id}/units/{unitId}/counts': campaign(
    'A',
    'manages',
    ({ batch, subject }) => `/api/card-batches/${batch}/units/${subject}/counts`,
    { gets: [412, 409], body: () => ({ handedOut: 0, returned: 0, reason: 'so' }) },
  ),
  'POST /api/card-batches/{id}/reprint-jobs': campaign(
    'A',
    'manages',
    ({ batch }) => `/api/card-batches/${batch}/reprint-jobs`,
    { gets: [409], body: () => ({ reason: 'so' }) },
  ),
  'POST /api/card-batches/{id}/void': campaign('A', 'manages', ({ batch }) => `/api/card-batches/${batch}/void`, {
    gets: [204, 409],
    body: () => ({ reason: 'so' }),
  }),
  'GET /api/collect/{collector}': campaign('everybody', 'nothing', ({ collector }) => `/api/collect/${collector}`),
  'POST /api/collect-doors': campaign('everybody', 'nothing', () => '/api/collect-doors', {
    gets: [404, 429],
    body: () => ({ card: '2'.repeat(28) }),
  }),
  'POST /api/collect/{collector}/card-checks': campaign(
    'everybody',
    'nothing',
    ({ collector }) => `/api/collect/${collector}/card-checks`,
    { gets: [404, 429], body: () => ({ card: '2'.repeat(28) }) },
  ),
  'POST /api/collect/{collector}/responses': campaign(
    'everybody',
    'nothing',
    ({ collector }) => `/api/collect/${collector}/responses`,
    { gets: [422], body: () => ({ answers: {} }) },
  ),
  'POST /api/evidence': campaign('accounts', 'sees', () => '/api/evidence', {
    gets: [201],
    file: ({ campaign: campaignId }) => ({ name: 'one.pdf', content: '%PDF-1.4\nreach', fields: { campaignId } }),
  }),
  'GET /api/evidence/{id}': campaign('accounts', 'reaches', ({ evidence }) => `/api/evidence/${evidence}`),
  'POST /api/facts/{id}/verification': campaign('F', 'reaches', ({ fact: id }) => `/api/facts/${id}/verification`, {
    gets: [200, 409],
    body: () => ({ decision: 'rejected' }),
  }),
  'GET /api/form-blocks': free(all, '/api/form-blocks'),
  'POST /api/form-blocks': free('A', '/api/form-blocks', [422], { title: {}, elements: [] }),
  'DELETE /api/form-blocks/{id}': form(({ block }) => `/api/form-blocks/${block}`, [204, 404]),
  'POST /api/form-checks': free('A', '/api/form-checks', [422], {}),
  'POST /api/form-imports': free('A', '/api/form-imports', [415], {}),
  'POST /api/form-translations': free('A', '/api/form-translations', [415], {}),
  'GET /api/form-versions/{id}': anyForm(all, ''),
  'PUT /api/form-versions/{id}': form(({ draft }) => `/api/form-versions/${draft}`, [409, 412], {
    definition: { pages: [] },
    manifest: visitManifest,
  }),
  'DELETE /api/form-versions/{id}': form(({ published }) => `/api/form-versions/${published}`, [409]),
  'GET /api/form-versions/{id}/export': anyForm(all, '/export?format=json'),
  'PUT /api/form-versions/{id}/lock': form(({ published }) => `/api/form-versions/${published}/lock`, [409], {
    editor: 'another-tab-of-mine',
    takeOver: true,
  }),
  // Frees the caller's own lease, and nobody else's.
  'DELETE /api/form-versions/{id}/lock': {
    ...anyForm('A', '/lock?editor=another-tab-of-mine'),
    gets: [204, 422],
  },
  'GET /api/form-versions/{id}/publication-report': anyForm('A', '/publication-report'),
  'POST /api/form-versions/{id}/publish': form(({ published }) => `/api/form-versions/${published}/publish`, [409]),
  'POST /api/form-versions/{id}/retire': form(({ draft }) => `/api/form-versions/${draft}/retire`, [409]),
  'GET /api/form-versions/{id}/translations': anyForm('A', '/translations'),
  'GET /api/form-versions/{id}/trial-answers': form(({ draft }) => `/api/form-versions/${draft}/trial-answers`, read),
  'DELETE /api/form-versions/{id}/trial-answers': form(
    ({ draft }) => `/api/form-versions/${draft}/trial-answers`,
    [204],
  ),
  'POST /api/form-versions/{id}/trials': form(({ draft }) => `/api/form-versions/${draft}/trials`, [201]),
  'GET /api/forms': free(all, '/api/forms'),
  'POST /api/forms': free('A', '/api/forms', [422], { code: 'a-form', manifest: visitManifest, copyOf: randomUUID() }),
  'GET /api/form-bin': free('A', '/api/form-bin'),
  'POST /api/form-bin/{code}/restoration': form(({ code }) => `/api/form-bin/${code}/restoration`, [404]),
  'DELETE /api/forms/{code}': form(({ code }) => `/api/forms/${code}-away`, [204]),
  'PUT /api/forms/{code}/folder': form(({ code }) => `/api/forms/${code}/folder`, [204], { folder: null }),
  'GET /api/forms/{code}/uses': {
    ...anyForm('A', ''),
    path: ({ code }) => `/api/forms/${code}/uses`,
  },
  'GET /api/forms/{code}/versions': {
    ...anyForm(all, ''),
    path: ({ code }) => `/api/forms/${code}/versions`,
  },
  'POST /api/forms/{code}/versions': form(({ code }) => `/api/forms/${code}/versions`, [409], {
    definition: { pages: [] },
  }),
  'GET /api/grading-runs/{id}': campaign(all, 'sees', ({ run }) => `/api/grading-runs/${run}`),
  'DELETE /api/grading-runs/{id}': campaign('A', 'manages', ({ run }) => `/api/grading-runs/${run}`, { gets: [409] }),
  'GET /api/grading-runs/{id}/input': campaign('A', 'manages', ({ run }) => `/api/grading-runs/${run}/input`),
  'GET /api/grading-runs/{id}/package.zip': campaign(
    'A',
    'manages',
    ({ run }) => `/api/grading-runs/${run}/package.zip`,
  ),
  'GET /api/grading-runs/{id}/results.ndjson': campaign(
    'A',
    'manages',
    ({ run }) => `/api/grading-runs/${run}/results.ndjson`,
  ),
  'GET /api/grading-runs/{id}/result': campaign('A', 'manages', ({ run }) => `/api/grading-runs/${run}/result`),
  'GET /api/health': free('everybody', '/api/health'),
  'GET /api/jobs': free('accounts', '/api/jobs?pageSize=200'),
  // A run is a job; its file, had it one, would be for who asked for it.
  'GET /api/jobs/{id}': job('', read),
  'POST /api/jobs/{id}/cancel': job('/cancel', [409]),
  'GET /api/jobs/{id}/file': job('/file', [404]),
  'GET /api/my/contact-points': free(all, '/api/my/contact-points?pageSize=200'),
  'GET /api/my/first-steps': free('A', '/api/my/first-steps'),
  'PUT /api/my/first-steps': free('A', '/api/my/first-steps', [204], { putAway: false }),
  'GET /api/my/desk': free('accounts', '/api/my/desk'),
  'GET /api/my/waiting-figures': free('F', '/api/my/waiting-figures'),
  'GET /api/my/waiting-facts': free('F', '/api/my/waiting-facts?pageSize=200'),
  'GET /api/my/publication-requests': free('A', '/api/my/publication-requests'),
  'GET /api/my/signatures': free('AS', '/api/my/signatures'),
  'GET /api/my/tasks': free('accounts', '/api/my/tasks?pageSize=200'),
  'GET /api/working-calendar/days': free('accounts', '/api/working-calendar/days?from=2026-10-01&to=2026-10-11'),
  'GET /api/working-calendar/{year}': free('accounts', '/api/working-calendar/2026'),
  'PUT /api/working-calendar/{year}': free('A', '/api/working-calendar/2026', [204], { days: [] }),
  'GET /api/openapi.json': free('everybody', '/api/openapi.json'),
  'GET /api/objections/waiting': free('A', '/api/objections/waiting'),
  'POST /api/objections/{id}/handling': campaign(
    'A',
    'manages',
    ({ objection }) => `/api/objections/${objection}/handling`,
    { gets: [200, 409], body: () => ({ mine: false, answerDue: null }) },
  ),
  'POST /api/objections/{id}/ruling': campaign(
    'A',
    'manages',
    ({ objection }) => `/api/objections/${objection}/ruling`,
    { gets: [409], body: () => ({ ruling: 'rejected', answer: 'x' }) },
  ),
  'GET /api/public/keys': free('everybody', '/api/public/keys'),
  'GET /api/public/statements': free('everybody', '/api/public/statements'),
  'GET /api/public/publications': free('everybody', '/api/public/publications'),
  'GET /api/public/publications/{id}': campaign(
    'everybody',
    'nothing',
    ({ publication }) => `/api/public/publications/${publication}`,
  ),
  'GET /api/public/publications/{id}/grades': campaign(
    'everybody',
    'nothing',
    ({ publication }) => `/api/public/publications/${publication}/grades?format=csv`,
  ),
  'GET /api/public/publications/{id}/outcomes': campaign(
    'everybody',
    'nothing',
    ({ publication }) => `/api/public/publications/${publication}/outcomes`,
  ),
  'GET /api/public/publications/{id}/outcomes/{unitId}': campaign(
    'everybody',
    'nothing',
    ({ publication, subject }) => `/api/public/publications/${publication}/outcomes/${subject}`,
  ),
  'GET /api/public/publications/{id}/statement': campaign(
    'everybody',
    'nothing',
    ({ publication }) => `/api/public/publications/${publication}/statement`,
  ),
  'GET /api/public/publications/{id}/package.zip': campaign(
    'everybody',
    'nothing',
    ({ publication }) => `/api/public/publications/${publication}/package.zip`,
  ),
  'GET /api/public/publications/{id}/standings': campaign(
    'everybody',
    'nothing',
    ({ publication }) => `/api/public/publications/${publication}/standings`,
  ),
  'POST /api/public/publications/{id}/objections': campaign(
    'everybody',
    'nothing',
    ({ publication }) => `/api/public/publications/${publication}/objections`,
    { gets: [409], body: ({ subject }) => ({ unitId: subject, statement: 'not as it was', contact: '12' }) },
  ),
  'POST /api/public/objection-answers': free('everybody', '/api/public/objection-answers', [404], { receipt: 'x' }),
  'POST /api/publication-requests/{id}/confirmation': campaign(
    'A',
    'manages',
    ({ request }) => `/api/publication-requests/${request}/confirmation`,
    { gets: [409] },
  ),
  'POST /api/publication-requests/{id}/refusal': campaign(
    'A',
    'manages',
    ({ request }) => `/api/publication-requests/${request}/refusal`,
    { gets: [409], body: () => ({ reason: 'so' }) },
  ),
  'POST /api/publication-requests/{id}/taking-back': campaign(
    'A',
    'manages',
    ({ request }) => `/api/publication-requests/${request}/taking-back`,
    { gets: [409] },
  ),
  'POST /api/publications/{id}/confirmation': campaign(
    'A',
    'manages',
    ({ withdrawn }) => `/api/publications/${withdrawn}/confirmation`,
    { gets: [410] },
  ),
  'GET /api/publications/{id}/notice-sheet': campaign(
    all,
    'nothing',
    ({ publication }) => `/api/publications/${publication}/notice-sheet`,
  ),
  'POST /api/publications/{id}/withdrawal': campaign(
    'A',
    'manages',
    ({ withdrawn }) => `/api/publications/${withdrawn}/withdrawal`,
    { gets: [410], body: () => ({ reason: 'so' }) },
  ),
  'GET /api/ready': free('everybody', '/api/ready'),
  'POST /api/reset': free('everybody', '/api/reset', [403, 429], { code: 'unknown', newPassword: 'chosen-by-nobody' }),
  'GET /api/session': free('sessions', '/api/session'),
  'POST /api/session': free('everybody', '/api/session', [401, 429], {
    username: 'nobody',
    password: 'wrong-password',
  }),
  // Without a provider there is nowhere to go.
  'POST /api/oidc/sign-in': free('everybody', '/api/oidc/sign-in', [404]),
  'POST /api/oidc/link': free('sessions', '/api/oidc/link', [401, 429], { currentPassword: 'wrong' }),
  'POST /api/oidc/return': free('everybody', '/api/oidc/return', [403], { search: '?code=x' }),
  'POST /api/oidc/second-factor': free('everybody', '/api/oidc/second-factor', [403], { code: 'x' }),
  'PUT /api/session/post': free('accounts', '/api/session/post', [404], { postId: randomUUID() }),
  'GET /api/session/delegations': free('accounts', '/api/session/delegations'),
  'POST /api/session/delegations': free('accounts', '/api/session/delegations', [422], {
    username: 'nobody',
    from: '2026-01-01',
    until: '2026-01-02',
  }),
  'DELETE /api/session/delegations/{id}': free('accounts', `/api/session/delegations/${randomUUID()}`, [404]),
  'GET /api/session/notices': free('sessions', '/api/session/notices'),
  'POST /api/session/notices/acknowledgement': free('sessions', '/api/session/notices/acknowledgement', [204], {
    ids: [randomUUID()],
  }),
  'POST /api/session/password': free('sessions', '/api/session/password', [422], {}),
  'GET /api/session/second-factor': free('sessions', '/api/session/second-factor'),
  'POST /api/session/second-factor': free('sessions', '/api/session/second-factor', [422], {}),
  'POST /api/session/second-factor/confirmation': free(
    'sessions',
    '/api/session/second-factor/confirmation',
    [422],
    {},
  ),
  'POST /api/session/second-factor/recovery-codes': free(
    'sessions',
    '/api/session/second-factor/recovery-codes',
    [422],
    {},
  ),
  'POST /api/session/second-factor/removal': free('sessions', '/api/session/second-factor/removal', [422], {}),
  'GET /api/sessions': free('sessions', '/api/sessions'),
  'GET /api/search': free('accounts', '/api/search?q=%E6%9D%91'),
  'GET /api/saved-views': free('accounts', '/api/saved-views?list=campaign-desk'),
  'PUT /api/saved-views': free('accounts', '/api/saved-views', read, {
    list: 'campaign-desk',
    name: 'x',
    shared: false,
    settings: { filters: {}, q: null, sort: null, columns: null },
  }),
  'DELETE /api/saved-views/{id}': free('accounts', `/api/saved-views/${randomUUID()}`, [404]),
  'DELETE /api/sessions': free('sessions', '/api/sessions', [204]),
  'DELETE /api/sessions/{id}': free('sessions', `/api/sessions/${randomUUID()}`, [204]),
  'GET /api/sheets/{id}': campaign('ACSV', 'reaches', ({ sheet }) => `/api/sheets/${sheet}`),
  'GET /api/sheets/{id}/submissions': campaign('ACSV', 'reaches', ({ sheet }) => `/api/sheets/${sheet}/submissions`),
  'POST /api/sheets/{id}/returns': campaign('AS', 'assesses', ({ sheet }) => `/api/sheets/${sheet}/returns`, {
    gets: [409],
    body: () => ({ items: [], comment: 'x', dueOn: null }),
  }),
  'GET /api/system': free('everybody', '/api/system'),
  'GET /api/system-state': { ...free('A', '/api/system-state'), needs: 'everything' },
  'GET /api/backups': { ...free('A', '/api/backups'), needs: 'everything' },
  'POST /api/backups': { ...free('A', '/api/backups', [409]), needs: 'everything' },
  'POST /api/backups/test-restores': { ...free('A', '/api/backups/test-restores', [409]), needs: 'everything' },
  'GET /api/system-check': { ...free('A', '/api/system-check'), needs: 'everything' },
  'POST /api/system-check': { ...free('A', '/api/system-check', [202, 409]), needs: 'everything' },
  'GET /api/trials/{token}': { ...anyForm('everybody', ''), path: ({ trial }) => `/api/trials/${trial}` },
  'POST /api/trials/{token}/answers': {
    ...anyForm('everybody', ''),
    gets: [201, 422],
    path: ({ trial }) => `/api/trials/${trial}/answers`,
    body: () => ({ answers: {} }),
  },
  'GET /api/records/{id}': unit('reaches', all, ({ record }) => `/api/records/${record}`),
  'PUT /api/records/{id}': unit('assesses', 'ACS', ({ record }) => `/api/records/${record}`, {
    gets: stale,
    body: () => ({ answers: {} }),
  }),
  'POST /api/records/{id}/comments': unit('reaches', 'ACS', ({ record }) => `/api/records/${record}/comments`, {
    gets: [201],
    body: () => ({ note: 'x' }),
  }),
  'DELETE /api/records/{id}': unit('assesses', 'ACS', ({ record }) => `/api/records/${record}`, { gets: stale }),
  'GET /api/records/{id}/readers': unit('reaches', 'ACS', ({ record }) => `/api/records/${record}/readers`),
  'POST /api/records/{id}/mentions/seen': unit('reaches', all, ({ record }) => `/api/records/${record}/mentions/seen`, {
    gets: [204],
  }),
  'POST /api/records/{id}/files': unit('assesses', 'ACS', ({ record }) => `/api/records/${record}/files`, {
    gets: [201],
    file: () => ({ name: 'one.pdf', content: '%PDF-1.4\nreach' }),
  }),
  'GET /api/public/records': free('everybody', '/api/public/records'),
  'GET /api/my/mentions': free(all, '/api/my/mentions'),
  'POST /api/records/{id}/moves': unit('assesses', 'ACS', ({ record }) => `/api/records/${record}/moves`, {
    gets: [422],
    body: () => ({ move: 'record' }),
  }),
  'GET /api/persons': free('ACSV', '/api/persons?pageSize=200'),
  'POST /api/persons': unit('manages', 'AC', '/api/persons', {
    gets: [201],
    unknown: 422,
    seen: 403,
    body: ({ unit: unitId }) => ({ unitId, name: '王某', post: '委员', kind: 'member' }),
  }),
  'GET /api/persons/export': free('ACSV', '/api/persons/export?format=csv'),
  'POST /api/persons/import': unit('manages', 'AC', '/api/persons/import', {
    unknown: 422,
    file: ({ code }) => ({ name: 'persons.csv', content: `unitCode,name,post,kind\n${code},王某,干事,member\n` }),
  }),
  'GET /api/persons/import-template': free('AC', '/api/persons/import-template?format=csv'),
  'GET /api/persons/{id}': unit('reaches', 'ACSV', ({ person }) => `/api/persons/${person}`),
  'PATCH /api/persons/{id}': unit('manages', 'AC', ({ person }) => `/api/persons/${person}`, {
    gets: stale,
    seen: 403,
    body: () => ({ name: '王某' }),
  }),
  'DELETE /api/persons/{id}': unit('manages', 'AC', ({ person }) => `/api/persons/${person}`, {
    gets: stale,
    seen: 403,
  }),
  'GET /api/register-courses': free(all, '/api/register-courses'),
  'GET /api/register-coverage': free(all, '/api/register-coverage'),
  'GET /api/shared-records': free(all, '/api/shared-records'),
  'GET /api/record-phases': free(all, '/api/record-phases'),
  'GET /api/register-versions/{id}': unit('nothing', all, ofRegister('')),
  'PUT /api/register-versions/{id}': unit('everything', 'A', ofRegister(''), { gets: [422], body: () => ({}) }),
  'POST /api/register-versions/{id}/opening': unit('everything', 'A', ofRegister('/opening'), { gets: [409] }),
  'POST /api/register-versions/{id}/retirement': unit('everything', 'A', ofRegister('/retirement'), { gets: stale }),
  'GET /api/campaigns/{id}/remarks': campaign(all, 'sees', '/remarks'),
  'GET /api/campaigns/{id}/remarks/counts': campaign(all, 'sees', '/remarks/counts'),
  'GET /api/campaigns/{id}/remarks/export': campaign(all, 'sees', '/remarks/export?format=csv'),
  'POST /api/campaigns/{id}/remarks/marks': campaign('A', 'manages', '/remarks/marks', {
    body: () => ({ mark: 'praise', remarks: [{ id: '0'.repeat(32), revision: 1 }] }),
  }),
  // There is no such remark; one that there is: test/api/remarks.test.ts.
  'POST /api/campaigns/{id}/remarks/{remarkId}/problem': campaign(
    'ACS',
    'sees',
    ({ campaign: id }) => `/api/campaigns/${id}/remarks/${'0'.repeat(32)}/problem`,
    { gets: [404], body: () => ({ problem: 'Lights' }) },
  ),
  'GET /api/remark-topics': free(all, '/api/remark-topics'),
  'POST /api/remark-topics': unit('everything', 'A', '/api/remark-topics', { gets: [422], body: () => ({}) }),
  'PUT /api/remark-topics/{id}': unit('everything', 'A', `/api/remark-topics/${randomUUID()}`, {
    gets: [404],
    body: () => ({ title: { 'zh-CN': '路' }, words: ['路'] }),
  }),
  'DELETE /api/remark-topics/{id}': unit('everything', 'A', `/api/remark-topics/${randomUUID()}`, { gets: [404] }),
  'GET /api/indicators': free(all, '/api/indicators'),
  'POST /api/indicators': unit('everything', 'A', '/api/indicators', { gets: [422], body: () => ({}) }),
  'PATCH /api/indicators/{code}': unit('everything', 'A', '/api/indicators/reach-count', {
    gets: stale,
    body: () => ({ ended: true }),
  }),
  'GET /api/indicators/{code}/table': free(all, '/api/indicators/reach-count/table?pageSize=200'),
  'GET /api/indicators/{code}/export': free(all, '/api/indicators/reach-count/export?format=csv'),
  'GET /api/indicators/{code}/import-template': free('ACS', '/api/indicators/reach-count/import-template?format=csv'),
  'POST /api/indicators/{code}/import': unit('manages', 'ACS', '/api/indicators/reach-count/import', {
    unknown: 422,
    file: ({ code }) => ({ name: 'values.csv', content: `unitCode,year,value\n${code},2011,3\n` }),
  }),
  'POST /api/indicators/{code}/counts': unit('everything', 'A', '/api/indicators/reach-count/counts', {
    gets: [409],
    body: () => ({ year: 2011 }),
  }),
  'PUT /api/indicators/{code}/values/{unitId}/{year}': unit(
    'manages',
    'ACS',
    ({ unit: id }) => `/api/indicators/reach-count/values/${id}/2012`,
    { gets: [204], seen: 403, body: () => ({ value: '3' }) },
  ),
  'DELETE /api/indicators/{code}/values/{unitId}/{year}': unit(
    'manages',
    'ACS',
    ({ unit: id }) => `/api/indicators/reach-count/values/${id}/2009`,
    { gets: [404], seen: 403 },
  ),
  'GET /api/registers': free(all, '/api/registers'),
  'POST /api/registers/check': unit('everything', 'A', '/api/registers/check', { gets: [422], body: () => ({}) }),
  'GET /api/registers/{code}': free(all, '/api/registers/visits'),
  'GET /api/registers/{code}/board': unit('nothing', all, '/api/registers/reach-notes/board'),
  'GET /api/registers/{code}/calendar': unit('nothing', all, '/api/registers/reach-notes/calendar'),
  'POST /api/registers/{code}/moves': {
    ...free('ACS', '/api/registers/reach-notes/moves'),
    body: () => ({ move: 'record', records: [{ id: randomUUID(), revision: 1 }] }),
  },
  'GET /api/registers/{code}/coverage': free(all, '/api/registers/visits/coverage?pageSize=200'),
  'GET /api/registers/{code}/export': unit('nothing', all, '/api/registers/reach-notes/export?format=csv'),
  'GET /api/registers/{code}/import-template': free('ACS', '/api/registers/reach-notes/import-template?format=csv'),
  'POST /api/registers/{code}/import': unit('assesses', 'ACS', '/api/registers/reach-notes/import', {
    unknown: 422,
    file: ({ code }) => ({ name: 'records.csv', content: `unitCode\n${code}\n` }),
  }),
  'GET /api/registers/{code}/records': unit('nothing', all, '/api/registers/reach-notes/records?pageSize=200'),
  'POST /api/registers/{code}/records': unit('assesses', 'ACS', '/api/registers/reach-notes/records', {
    gets: [201],
    unknown: 422,
    body: ({ unit: unitId }) => ({ unitId, answers: {} }),
  }),
  'GET /api/registers/{code}/versions': free(all, '/api/registers/visits/versions'),
  'POST /api/registers/{code}/versions': unit('everything', 'A', '/api/registers/reach-notes/versions', {
    gets: [422],
    body: () => ({}),
  }),
  'GET /api/units': free(all, '/api/units?pageSize=200'),
  'POST /api/units': unit('manages', 'A', '/api/units', {
    gets: [201],
    unknown: 422,
    body: ({ unit: parentId }) => ({
      ...blankUnit,
      code: `n-${randomUUID().slice(0, 8)}`,
      name: 'New',
      type: 'village',
      level: 'village',
      parentId,
    }),
  }),
  'GET /api/units/export': free(all, '/api/units/export?format=csv'),
  'POST /api/units/import': unit('manages', 'A', '/api/units/import', {
    unknown: 422,
    file: ({ code }) => ({ name: 'units.csv', content: fileOfUnit(code) }),
  }),
  // What its account may not change fails the job.
  'POST /api/units/import-jobs': {
    ...free('A', '/api/units/import-jobs', [202, 409, 429]),
    file: () => ({ name: 'units.csv', content: 'code,name\n' }),
  },
  'GET /api/units/sample': free('A', '/api/units/sample?format=csv'),
  'GET /api/units/import-template': free('A', '/api/units/import-template?format=csv'),
  'GET /api/units/{id}': unit('reaches', all, ({ unit: id }) => `/api/units/${id}`),
  'GET /api/units/{id}/dimensions': unit('reaches', all, ({ unit: id }) => `/api/units/${id}/dimensions`),
  'GET /api/units/{id}/grades': unit('reaches', all, ({ unit: id }) => `/api/units/${id}/grades`),
  'GET /api/units/{id}/page.pdf': unit('reaches', all, ({ unit: id }) => `/api/units/${id}/page.pdf`),
  'GET /api/units/{id}/sheets': unit('reaches', 'ACSV', ({ unit: id }) => `/api/units/${id}/sheets`),
  'GET /api/units/{id}/timeline': unit('reaches', all, ({ unit: id }) => `/api/units/${id}/timeline`),
  'PATCH /api/units/{id}': unit('manages', 'A', ({ unit: id }) => `/api/units/${id}`, {
    gets: stale,
    seen: 403,
    body: () => ({ name: 'Taken over' }),
  }),
  'GET /api/waiting-records': free(all, '/api/waiting-records?pageSize=200'),
  // Last: it ends the session.
  'DELETE /api/session': free('sessions', '/api/session', [204]),
};
