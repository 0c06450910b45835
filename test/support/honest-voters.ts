import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './server.js';

/** A card of the load campaign with answers that fit its form. */
export interface LoadCard {
  readonly collector: string;
  readonly card: string;
  readonly formVersion: string;
  readonly answers: unknown;
}

export interface HandedIn {
  /** 0 when no answer came. */
  readonly status: number;
  readonly ms: number;
}

/** Opens a campaign with so many cards in an empty database. */
export async function openLoadCampaign(
  env: Readonly<Record<string, string>> & { readonly DATA_DIR: string },
  count: number,
): Promise<LoadCard[]> {
  const out = join(env.DATA_DIR, 'cards.jsonl');
  const { code, stderr } = await runCommand(['demo', '--cards', String(count), '--out', out], env);
  if (code !== 0) throw new Error(stderr);
  return readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LoadCard);
}

/** Residents who hand in a ballot each, so many a second whatever the server does. */
export class HonestVoters {
  private readonly sent: Promise<HandedIn>[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly cards: LoadCard[],
    private readonly perSecond: number,
  ) {}

  begin(): void {
    this.timer = setInterval(() => this.sendNext(), 1000 / this.perSecond);
  }

  /** Stops sending; gives every answer. */
  async end(): Promise<HandedIn[]> {
    clearInterval(this.timer);
    return Promise.all(this.sent.splice(0));
  }

  private sendNext(): void {
    const card = this.cards.pop();
    if (card) this.sent.push(handIn(this.url, card));
  }
}

async function handIn(url: string, { collector, card, formVersion, answers }: LoadCard): Promise<HandedIn> {
  const started = performance.now();
  const answer = await fetch(`${url}/api/collect/${collector}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ formVersion, answers, card }),
    signal: AbortSignal.timeout(60_000),
  }).catch(() => undefined);
  await answer?.arrayBuffer();
  return { status: answer?.status ?? 0, ms: performance.now() - started };
}
