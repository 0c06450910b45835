import { statementFormat, statementKinds, type SignedStatement } from '@pingyi/plugin-sdk/verification';
import { z } from 'zod';

/** A statement as it was signed: its members are those of its kind, and none may be left out of what is checked. */
export const signedStatement = z
  .strictObject({
    statement: z.looseObject({
      format: z.literal(statementFormat),
      kind: z.enum(statementKinds),
      key: z.string(),
      sequence: z.int(),
      previous: z.string().nullable(),
    }),
    publicKey: z.string(),
    signature: z.string(),
  })
  .meta({ id: 'SignedStatement' });

export const toSignedView = ({
  statement,
  publicKey,
  signature,
}: SignedStatement): z.input<typeof signedStatement> => ({
  statement: { ...statement },
  publicKey,
  signature,
});
