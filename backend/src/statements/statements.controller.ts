import { groupedFingerprint } from '@pingyi/plugin-sdk/verification';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, pageOf, pageQuery } from '../common/http/paging.js';
import { introductionFormat, introductionOf } from './domain/key-introduction.js';
import { SigningKeys } from './signing-keys.js';
import { StatementChain } from './statement-chain.js';
import { signedStatement, toSignedView } from './statement-views.js';

const tag = 'published results';
const { q: _q, ...paging } = pageQuery(['sequence']);

const listKeys = endpoint({
  method: 'GET',
  path: 'api/public/keys',
  summary: 'Public keys with which the office signs and has signed, each introduced by the one before it',
  tag,
  access: 'public',
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({
          /** In groups of four, as it is printed. */
          fingerprint: z.string(),
          until: z.string().nullable(),
          introduction: z.strictObject({
            format: z.literal(introductionFormat),
            key: z.string(),
            publicKey: z.string(),
            introducedBy: z.string().nullable(),
            since: z.string(),
          }),
          /** Of the introduction, by the key that introduces it, or by itself. */
          signature: z.string(),
        })
        .meta({ id: 'SigningKey' }),
    ),
  }),
});
const listStatements = endpoint({
  method: 'GET',
  path: 'api/public/statements',
  summary: 'The chain of signed statements of each office; of what only a circle may read, its digest alone',
  tag,
  access: 'public',
  query: z.strictObject({ ...paging, office: z.union([z.literal('root'), id]).optional() }),
  response: pageOf(
    z
      .strictObject({
        office: z.string().nullable(),
        sequence: z.int(),
        digest: z.string(),
        signed: signedStatement.nullable(),
      })
      .meta({ id: 'ChainEntry' }),
  ),
});

/** By which everybody can check that no published result was exchanged. */
@Controller()
export class StatementsController {
  constructor(
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(StatementChain) private readonly chain: StatementChain,
  ) {}

  @Route(listKeys)
  async list(): Promise<Output<typeof listKeys>> {
    const keys = await this.keys.list();
    return {
      items: keys.map((key) => ({
        fingerprint: groupedFingerprint(key.id),
        until: key.until,
        introduction: introductionOf(key),
        signature: key.signature,
      })),
    };
  }

  @Route(listStatements)
  async statements(@Call() { query }: Input<typeof listStatements>): Promise<Output<typeof listStatements>> {
    const page = await this.chain.page(query);
    return {
      ...page,
      items: page.items.map((entry) => ({ ...entry, signed: entry.signed && toSignedView(entry.signed) })),
    };
  }
}
