import { lookup as ask, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { callbackify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { isNamed, mayBeReached, type Networks } from './domain/network-addresses.js';

/** The name has an address to which nothing is sent, or none at all; which it is, nobody is told. */
export class AddressRefusedError extends Error {}

/** Resolves a name to all of its addresses. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const resolveByDns: Resolve = (host) =>
  new Promise((resolve, reject) => {
    ask(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address));

/**
 * Keeps webhooks out of the own network. Names are looked at when they are resolved for the connection itself, so that one which answers
 * otherwise a moment later (DNS rebinding) leads nowhere else.
 */
@Injectable()
export class AddressGuard {
  private readonly named: Networks;
  /** Replaced by tests alone. */
  resolve: Resolve = resolveByDns;

  constructor(@Inject(CONFIG) config: Pick<Config, 'webhookNetworks'>) {
    this.named = config.webhookNetworks;
  }

  /**
   * Whether a message may be sent to an address now; whoever sends it is asked again, by {@link lookupFor}.
   * @throws {AddressRefusedError}
   */
  async check(url: URL): Promise<void> {
    await this.addressesOf(hostOf(url), url.protocol);
  }

  /** For the connection to a URL: gives its addresses only when every one of them may be reached. */
  lookupFor({ protocol }: URL): LookupFunction {
    const asked = callbackify((host: string) => this.addressesOf(host, protocol));
    return (host, options, done) =>
      asked(host, (error, addresses) => {
        const [first] = error ? [] : addresses;
        if (error || !first) done(error, '', 0);
        else if (options.all) done(null, [...addresses]);
        else done(null, first.address, first.family);
      });
  }

  /**
   * All of them, of which each may be reached: what is not encrypted goes into networks that were named, and nowhere else.
   * @throws {AddressRefusedError}
   */
  private async addressesOf(host: string, protocol: string): Promise<readonly LookupAddress[]> {
    const family = isIP(host);
    const addresses =
      family > 0 ? [{ address: host, family }] : await this.resolve(host).catch((): LookupAddress[] => []);
    const own = ownAddresses();
    const mayReach = ({ address }: LookupAddress): boolean =>
      protocol === 'https:' ? mayBeReached(address, this.named, own) : isNamed(address, this.named);
    if (addresses.length === 0 || !addresses.every(mayReach)) throw new AddressRefusedError(`${host} is not reached`);
    return addresses;
  }
}

/** Without the brackets of an IPv6 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');
