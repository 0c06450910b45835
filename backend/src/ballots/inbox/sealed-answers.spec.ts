import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BallotDamagedError, openAnswers, sealAnswers } from './sealed-answers.js';

const newKey = () => createSecretKey(randomBytes(32));
const place = { collectorId: 'abcdefghij', formVersionId: 'c0ffee00-0000-4000-8000-000000000000' };

describe('sealed answers', () => {
  it('are opened by their key as they were', () => {
    const key = newKey();
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string(),
          fc.oneof(fc.string({ unit: 'binary', maxLength: 3_000 }), fc.integer(), fc.constant(null)),
        ),
        (answers) => {
          const json = JSON.stringify(answers);
          expect(openAnswers(key, place, sealAnswers(key, place, json))).toBe(json);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are opened by no other key, at no other place, and not once a byte is changed', () => {
    const key = newKey();
    const sealed = sealAnswers(key, place, '{"overall":"satisfied"}');
    expect(() => openAnswers(newKey(), place, sealed)).toThrow(BallotDamagedError);
    expect(() => openAnswers(key, { ...place, collectorId: 'another001' }, sealed)).toThrow(BallotDamagedError);
    const bytes = Buffer.from(sealed, 'base64');
    for (const at of [0, 20, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openAnswers(key, place, changed.toString('base64'))).toThrow(BallotDamagedError);
    }
    expect(() => openAnswers(key, place, '')).toThrow(BallotDamagedError);
  });

  it('do not tell by their length what was chosen', () => {
    const key = newKey();
    const lengths = ['satisfied', 'fairly-satisfied', 'basically-satisfied', 'dissatisfied'].map(
      (overall) => sealAnswers(key, place, JSON.stringify({ overall, comment: '好'.repeat(overall.length) })).length,
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('never look alike', () => {
    const key = newKey();
    expect(sealAnswers(key, place, '{}')).not.toBe(sealAnswers(key, place, '{}'));
  });
});
