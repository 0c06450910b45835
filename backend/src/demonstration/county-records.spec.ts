import { shippedRegisters } from '@pingyi/form-definitions';
import { describe, expect, it } from 'vitest';
import { registerDefinition } from '../registers/register-definition.js';
import type { RegisterVersion } from '../registers/register-version.entity.js';
import { buildCounty } from './county.js';
import { leadersOf } from './county-persons.js';
import { CountyRecords } from './county-records.js';
import { RandomSource } from './random-source.js';
import { RecordWriter } from './record-writer.js';

const hand = (accountId: string) => ({ accountId, displayName: accountId });

/** The rows of two years up to a day. */
function recordsUntil(today: string) {
  const random = new RandomSource(1);
  const units = buildCounty(random);
  const townships = units.filter(({ type }) => type === 'township-committee');
  const leaders = new Map(townships.map((township) => [township.id, leadersOf(township, random)]));
  const registers = shippedRegisters().map(
    ({ code, definition }) => ({ id: code, code, definition: registerDefinition.parse(definition) }) as RegisterVersion,
  );
  const writer = new RecordWriter(registers, { writer: hand('w'), confirmer: hand('c') }, today);
  for (const recorded of new CountyRecords(random, today).of(units, leaders)) writer.write(recorded);
  return writer.rows;
}

describe('two years of records', () => {
  it.each(['2012-01-01', '2012-02-29', '2012-07-15', '2012-12-31'])('tell nothing of the days after %s', (today) => {
    const { records, events } = recordsUntil(today);
    expect(records.length).toBeGreaterThan(1000);
    expect(events.filter(({ at }) => at.slice(0, 10) > today)).toEqual([]);
    expect(new Set(records.map(({ madeAt }) => madeAt.slice(0, 4))).has('2011')).toBe(true);
  });

  it('have some late on every day, and each that confirmed is another person than who wrote', () => {
    const { records, events } = recordsUntil('2012-07-15');
    expect(records.some(({ ended, dueOn }) => !ended && dueOn !== null && dueOn < '2012-07-15')).toBe(true);
    const published = events.filter(({ move }) => move === 'publish' || move === 'accept');
    expect(published.length).toBeGreaterThan(0);
    expect(published.every(({ byId }) => byId === 'c')).toBe(true);
  });
});
