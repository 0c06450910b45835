import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { tokenScopes } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { AccessTokens, type TokenInContext } from './access-tokens.service.js';

const tag = 'access tokens';
const access = 'integration.manage';
const longestDays = 365;
const defaultDays = 90;

const tokenView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(tokenScopes)),
    /** The unit whose subtree it reaches; null = everything. */
    unit: unitRef.nullable(),
    madeBy: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    /** A day of the office; null = never. */
    lastUsedOn: z.string().nullable(),
    state: z.enum(['active', 'expired', 'revoked']),
  })
  .meta({ id: 'AccessToken' });

const listTokens = endpoint({
  method: 'GET',
  path: 'api/access-tokens',
  summary: 'Access tokens that reach units of the caller’s territory, the newest first',
  tag,
  access,
  query: z.strictObject(pageQuery(['createdAt'])).omit({ q: true }),
  response: pageOf(tokenView),
});
const makeToken = endpoint({
  method: 'POST',
  path: 'api/access-tokens',
  summary:
    'Make an access token for another system; it is told once. Takes the password, and a code of the second factor',
  tag,
  access,
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
    /** The unit whose subtree it reaches; null = everything. */
    unitId: id.nullable(),
    days: z.int().min(1).max(longestDays).default(defaultDays),
    currentPassword: z.string().min(1).max(200),
    code: z.string().min(1).max(40).optional(),
  }),
  response: tokenView.extend({ secret: z.string() }).meta({ id: 'NewAccessToken' }),
  status: 201,
  problems: ['credentials-invalid', 'second-factor-required', 'second-factor-invalid', 'too-many-attempts'],
});
const revokeToken = endpoint({
  method: 'POST',
  path: 'api/access-tokens/:id/revocation',
  summary: 'Revoke an access token; it is refused from now on',
  tag,
  access,
  params: idParams,
  status: 204,
});

/** Access tokens of other systems. */
@Controller()
export class AccessTokensController {
  constructor(
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Route(listTokens)
  async list(@Call() { viewer, query }: Input<typeof listTokens>): Promise<Output<typeof listTokens>> {
    const page = await this.tokens.list(viewer, query);
    return { ...page, items: page.items.map((token) => this.toView(token)) };
  }

  @Route(makeToken)
  async make(@Call() { viewer, body }: Input<typeof makeToken>): Promise<Output<typeof makeToken>> {
    const { currentPassword, code, ...wanted } = body;
    const { secret, ...made } = await this.tokens.make(viewer, wanted, { currentPassword, code });
    return { ...this.toView(made), secret };
  }

  @Route(revokeToken)
  async revoke(@Call() { viewer, params }: Input<typeof revokeToken>): Promise<void> {
    await this.tokens.revoke(viewer, params.id);
  }

  private toView({ token, unit }: TokenInContext): z.input<typeof tokenView> {
    const { id: tokenId, name, scopes, madeBy, createdAt, expiresAt, lastUsedOn, revokedAt } = token;
    const isOver = expiresAt <= this.clock.timestamp();
    return {
      id: tokenId,
      name,
      scopes,
      unit: unit && toUnitRef(unit),
      madeBy,
      createdAt,
      expiresAt,
      lastUsedOn,
      state: revokedAt !== null ? 'revoked' : isOver ? 'expired' : 'active',
    };
  }
}
