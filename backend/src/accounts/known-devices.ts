import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { SignInKey } from './sign-in-key.js';

/** Names that one device, as it stands in an office, remembers. */
const mostNames = 6;
const days = 180;

/**
 * Devices that somebody has signed in from. A device carries a signed statement per user name; the server stores nothing. Such a device
 * waits for its own mistakes only (see docs/adr/0024).
 */
@Injectable()
export class KnownDevices {
  readonly maxAgeSeconds = days * 86_400;

  constructor(
    @Inject(SignInKey) private readonly key: SignInKey,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the name of the device for this user name, or null when it has not signed in from it lately */
  recognise(cookie: string | undefined, username: string): string | null {
    return this.find(statementsOf(cookie), username)?.split('.')[1] ?? null;
  }

  /** The cookie after a sign-in: what was in it, with a statement for this name. */
  remember(cookie: string | undefined, username: string): string {
    const before = statementsOf(cookie);
    const known = this.find(before, username);
    const device = known?.split('.')[1] ?? randomBytes(12).toString('base64url');
    const expires = Math.floor(this.clock.now().getTime() / 86_400_000) + days;
    const statement = `${expires}.${device}.${this.key.vouch(signed(expires, device, username))}`;
    return [statement, ...before.filter((other) => other !== known)].slice(0, mostNames).join('~');
  }

  private find(statements: readonly string[], username: string): string | undefined {
    const today = Math.floor(this.clock.now().getTime() / 86_400_000);
    return statements.find((statement) => {
      const [expires = '', device = '', signature = ''] = statement.split('.');
      return Number(expires) >= today && this.key.vouchesFor(signed(Number(expires), device, username), signature);
    });
  }
}

const signed = (expires: number, device: string, username: string): string =>
  `${expires} ${device} ${username.toLowerCase()}`;

const statementsOf = (cookie: string | undefined): string[] =>
  (cookie ?? '').split('~').filter(Boolean).slice(0, mostNames);
