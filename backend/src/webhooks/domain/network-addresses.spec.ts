import { describe, expect, it } from 'vitest';
import { mayBeReached } from './network-addresses.js';

describe('where a webhook may be sent', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '198.18.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    'nobody.example',
    '',
  ])('not %s', (address) => {
    expect(mayBeReached(address, [], [])).toBe(false);
  });

  it.each(['8.8.8.8', '203.119.1.1', '::ffff:8.8.8.8', '2606:4700:4700::1111'])('%s', (address) => {
    expect(mayBeReached(address, [], [])).toBe(true);
  });

  it('not a public address of this very machine, however it is written', () => {
    expect(mayBeReached('8.8.8.8', [], ['8.8.8.8'])).toBe(false);
    expect(mayBeReached('2606:4700:0:0::1', [], ['2606:4700::1'])).toBe(false);
  });

  it('one in a network that was named, and no other', () => {
    const named = ['10.2.0.0/16', 'fd00:2::/32'];
    expect(['10.2.9.9', '::ffff:10.2.9.9', 'fd00:2::9'].map((one) => mayBeReached(one, named, []))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['10.3.0.1', 'fd00:3::1', '127.0.0.1'].map((one) => mayBeReached(one, named, []))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
