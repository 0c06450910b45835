import { checkCard } from '../api/collect';
import type { Refusal } from './outbox';

type CardRefusal = Extract<Refusal, 'card-already-used' | 'card-replaced' | 'card-unknown'>;
type Check = (
  collector: string,
  card: string,
) => Promise<{
  readonly status: number;
  readonly body: { readonly status: string } | undefined;
  readonly problem: { readonly code: string } | undefined;
}>;

/**
 * Why a card cannot be used, asked before anybody fills in a form for nothing. Only a plain answer counts: when the check
 * fails, is refused or takes too long, the resident goes on, and handing in decides.
 */
export async function refusalOfCard(
  collector: string,
  card: string,
  check: Check = checkCard,
): Promise<CardRefusal | undefined> {
  try {
    const { status, body, problem } = await check(collector, card);
    if (body?.status === 'used') return 'card-already-used';
    if (status === 410 && problem?.code === 'card-replaced') return 'card-replaced';
    return status === 404 && problem?.code === 'card-unknown' ? 'card-unknown' : undefined;
  } catch {
    return undefined;
  }
}
