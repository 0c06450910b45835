import ipaddr from 'ipaddr.js';

/** Networks such as `10.2.0.0/16`, in which receivers may stand although they are not public. */
export type Networks = readonly string[];

const isWithin = (address: ipaddr.IPv4 | ipaddr.IPv6, network: string): boolean => {
  const [base, bits] = ipaddr.parseCIDR(network);
  return base.kind() === address.kind() && address.match([base, bits] as [ipaddr.IPv4, number] & [ipaddr.IPv6, number]);
};

/**
 * Whether an address lies in a network that was named. An IPv4 address inside an IPv6 one counts as itself.
 * @param text an IP address; what is none lies in no network
 */
export const isNamed = (text: string, named: Networks): boolean =>
  ipaddr.isValid(text) && named.some((network) => isWithin(ipaddr.process(text), network));

/**
 * Whether a message may be sent to an address: one of the public Internet that is not this machine's, or one in a network that was named.
 * Private, loopback, link-local, unique local, shared (CGNAT), multicast, reserved and translated addresses are none.
 * @param own addresses of this machine
 */
export function mayBeReached(text: string, named: Networks, own: readonly string[]): boolean {
  if (!ipaddr.isValid(text)) return false;
  if (isNamed(text, named)) return true;
  const address = ipaddr.process(text);
  return address.range() === 'unicast' && !own.some((mine) => isSame(mine, address));
}

const isSame = (text: string, address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  ipaddr.isValid(text) && ipaddr.process(text).toNormalizedString() === address.toNormalizedString();
