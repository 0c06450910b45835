import { describe, expect, it } from 'vitest';
import { newRecordAddress, presetOf, withoutPreset } from './record-preset';

const parametersOf = (address: string) => new URLSearchParams(address.split('?')[1]);

describe('a link that begins a record', () => {
  it('says about which unit, and what is known already', () => {
    const address = newRecordAddress('rectifications', 'u1', { source: 'mass' });
    expect(address).toMatch(/^\/registers\/rectifications\/records\?/);
    expect(presetOf(parametersOf(address))).toEqual({ unitId: 'u1', answers: { source: 'mass' } });
  });
  it('is nothing where the address asks for none', () => {
    expect(presetOf(new URLSearchParams('q=x'))).toBeUndefined();
  });
  it('leaves the rest of the address as it was', () => {
    expect(withoutPreset(new URLSearchParams('new=yes&about=u1&answer=a:b&q=x')).toString()).toBe('q=x');
  });
});
