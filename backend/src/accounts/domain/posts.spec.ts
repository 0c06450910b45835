import { describe, expect, it } from 'vitest';
import { isInForce, termFaults, type PostKind } from './posts.js';

const term = (fromDay: string, toDay: string | null) => ({ fromDay, toDay });

describe('a post', () => {
  it.each([
    ['2026-03-01', '2026-03-31', '2026-02-28', false],
    ['2026-03-01', '2026-03-31', '2026-03-01', true],
    ['2026-03-01', '2026-03-31', '2026-03-31', true],
    ['2026-03-01', '2026-03-31', '2026-04-01', false],
    ['2026-03-01', null, '2036-03-01', true],
  ])('from %s until %s is in force on %s: %s', (from, until, day, expected) => {
    expect(isInForce(term(from, until), day)).toBe(expected);
  });

  const codes = (kind: PostKind, from: string, until: string | null) =>
    termFaults(kind, term(from, until), '2026-03-01').map(({ field, code }) => `${field} ${code}`);

  it('that is not one’s own ends, within a year', () => {
    expect(codes('own', '2026-03-01', null)).toEqual([]);
    expect(codes('deputy', '2026-03-01', null)).toEqual(['until required']);
    expect(codes('delegation', '2026-03-01', null)).toEqual(['until required']);
    expect(codes('delegation', '2026-03-01', '2027-03-01')).toEqual([]);
    expect(codes('delegation', '2026-03-01', '2027-03-02')).toEqual(['until term-too-long']);
    expect(codes('deputy', '2024-02-29', '2025-03-01').includes('until term-too-long')).toBe(false);
    expect(codes('own', '2026-03-01', '2030-01-01')).toEqual([]);
  });

  it('ends neither before it begins nor before today', () => {
    expect(codes('own', '2026-04-01', '2026-03-31')).toEqual(['until before-start']);
    expect(codes('delegation', '2026-01-01', '2026-02-28')).toEqual(['until over-already']);
    expect(codes('delegation', '2026-01-01', '2026-03-01')).toEqual([]);
  });
});
