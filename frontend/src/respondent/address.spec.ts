import { describe, expect, it } from 'vitest';
import { inGroups, isCardEntry, parseTypedCard, readAddress } from './address';

const card = 'ABCDEFGHJKLMNPQRSTUVWXYZ2345';
const earlier = 'AbCdEfGhIjKlMnOpQrSt_-';

describe('the address of the phone page', () => {
  it('holds the collector and, in the fragment, the card', () => {
    expect(readAddress('/s/k3f9', `#t=${card}`)).toEqual({ collector: 'k3f9', card });
  });
  it('tells capitals apart in the codes of earlier cards', () => {
    expect(readAddress('/s/k3f9', `#t=${earlier}`).card).toBe(earlier);
    expect(parseTypedCard('AbCdEf GhIjKl MnOpQr St_-')).toBe(earlier);
  });
  it.each(['', '#', '#t=', '#t=short', `#t=${card}x`, '#x=1'])('has no card in %j', (hash) => {
    expect(readAddress('/s/k3f9', hash)).toEqual({ collector: 'k3f9', card: undefined });
  });
  it.each(['/s/', '/s/a/b', '/other', '/s/a%20b'])('has no collector in %s', (path) => {
    expect(readAddress(path, '').collector).toBeUndefined();
  });
});

describe('a typed code', () => {
  it.each([
    card,
    ` ${card}\n`,
    'abcd efgh jklm npqr stuv wxyz 2345',
    'ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345',
    'ＡBCDEFGHJKLMNPQRSTUVWXYZ２345',
  ])('%j is a card', (text) => {
    expect(parseTypedCard(text)).toBe(card);
  });
  it.each(['', 'too short', `${card}2`, 'AbCdEfGhIjKlMnOpQrSt!!', '0BCDEFGHJKLMNPQRSTUVWXYZ2345'])(
    '%j is not',
    (text) => {
      expect(parseTypedCard(text)).toBeUndefined();
    },
  );
  it('stands in groups of four while it is typed', () => {
    expect(inGroups('ABCDE')).toBe('ABCD E');
    expect(inGroups('ABCD EFGH')).toBe('ABCD EFGH');
    expect(inGroups('ABCD-E')).toBe('ABCD-E');
  });
});

describe('the page on which a code is typed', () => {
  it.each([
    ['/s', true],
    ['/s/', true],
    ['/s/k3f9', false],
    ['/try/x', false],
  ])('%s: %s', (path, is) => {
    expect(isCardEntry(path)).toBe(is);
  });
});
