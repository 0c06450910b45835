import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Webhook as Signer } from 'standardwebhooks';
import { SignInKey } from '../accounts/index.js';
import { Clock } from '../common/clock.js';
import type { Webhook } from './webhook.entity.js';

/** Bytes of a secret; Standard Webhooks asks for 24 to 64. */
const secretBytes = 32;
/** How long the secret before is signed with as well, in milliseconds. */
const bothFor = 24 * 3_600_000;

type Sealed = Pick<Webhook, 'secret' | 'previousSecret' | 'previousUntil'>;

/** Secrets of webhooks, sealed under the key of the data folder, and what is signed with them. */
@Injectable()
export class WebhookSecrets {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignInKey) private readonly key: SignInKey,
  ) {}

  /** @returns a new secret as it is told once, and as it is stored */
  make(webhookId: string): { readonly told: string; readonly sealed: string } {
    const told = `whsec_${randomBytes(secretBytes).toString('base64')}`;
    return { told, sealed: this.key.seal(told, ownerOf(webhookId)) };
  }

  /** What replaces the secrets of a webhook, of which the old one is signed with for another day. */
  rotated(webhookId: string, { secret }: Sealed): { readonly told: string; readonly stored: Sealed } {
    const { told, sealed } = this.make(webhookId);
    const previousUntil = new Date(this.clock.now().getTime() + bothFor).toISOString();
    return { told, stored: { secret: sealed, previousSecret: secret, previousUntil } };
  }

  /**
   * The headers of Standard Webhooks: id, time of this attempt, and a signature of `id.time.body` for each secret that counts.
   * @returns null when the folder has another key than sealed the secret, as after a restore elsewhere
   */
  headersFor(webhook: Sealed & Pick<Webhook, 'id'>, messageId: string, body: string): Record<string, string> | null {
    const now = this.clock.now();
    const isBefore = webhook.previousUntil !== null && now.toISOString() < webhook.previousUntil;
    const sealed = [webhook.secret, ...(isBefore && webhook.previousSecret !== null ? [webhook.previousSecret] : [])];
    const secrets = sealed.map((secret) => this.key.open(secret, ownerOf(webhook.id)));
    if (secrets[0] === null) return null;
    return {
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets
        .flatMap((secret) => (secret === null ? [] : new Signer(secret).sign(messageId, now, body)))
        .join(' '),
    };
  }
}

const ownerOf = (webhookId: string): string => `webhook ${webhookId}`;
