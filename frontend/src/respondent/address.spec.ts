import { describe, expect, it } from 'vitest';
import { parseTypedCard, readAddress } from './address';

const card = 'AbCdEfGhIjKlMnOpQrSt_-';

describe('the address of the phone page', () => {
  it('holds the collector and, in the fragment, the card', () => {
    expect(readAddress('/s/k3f9', `#t=${card}`)).toEqual({ collector: 'k3f9', card });
  });
  it.each(['', '#', '#t=', '#t=short', `#t=${card}x`, '#x=1'])('has no card in %j', (hash) => {
    expect(readAddress('/s/k3f9', hash)).toEqual({ collector: 'k3f9', card: undefined });
  });
  it.each(['/s/', '/s/a/b', '/other', '/s/a%20b'])('has no collector in %s', (path) => {
    expect(readAddress(path, '').collector).toBeUndefined();
  });
});

describe('a typed code', () => {
  it.each([card, ` ${card}\n`, 'AbCdEf GhIjKl MnOpQr St_-', 'ＡbCdEfGhIjKlMnOpQrSt_-'])('%j is a card', (text) => {
    expect(parseTypedCard(text)).toBe(card);
  });
  it.each(['', 'too short', `${card}1`, 'AbCdEfGhIjKlMnOpQrSt!!'])('%j is not', (text) => {
    expect(parseTypedCard(text)).toBeUndefined();
  });
});
