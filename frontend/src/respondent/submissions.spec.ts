import { describe, expect, it } from 'vitest';
import { memoryDraftStore, readStored, type Draft } from './draft-store';
import { holdsAnswers, submissionOf, withoutSubmission, withSubmission } from './submissions';

const empty: Draft = { place: 'p', formVersion: 'v1', answers: {}, submissions: [], savedOn: '2026-01-01' };
let made = 0;
const newKey = (): string => `key-${++made}`;

describe('the key of a submission', () => {
  it('stays with the very same answers, and with no others', () => {
    const first = submissionOf(empty, 'v1', { a: 1, b: ['x', 'y'] }, newKey);
    const draft = withSubmission(empty, first);
    expect(submissionOf(draft, 'v1', { b: ['x', 'y'], a: 1 }, newKey)).toBe(first);
    const others = [
      submissionOf(draft, 'v1', { a: 2, b: ['x', 'y'] }, newKey),
      submissionOf(draft, 'v1', { a: 1, b: ['y', 'x'] }, newKey),
      submissionOf(draft, 'v1', { a: 1 }, newKey),
      submissionOf(draft, 'v2', { a: 1, b: ['x', 'y'] }, newKey),
    ];
    expect(new Set([first, ...others].map(({ key }) => key)).size).toBe(5);
  });

  it('is kept until its submission is taken away, beside those of other tabs', () => {
    const [one, other] = [submissionOf(empty, 'v1', { a: 1 }, newKey), submissionOf(empty, 'v1', { a: 2 }, newKey)];
    const both = withSubmission(withSubmission(withSubmission(empty, one), other), one);
    expect(both.submissions).toEqual([one, other]);
    expect(withoutSubmission(both, one.key).submissions).toEqual([other]);
  });
});

describe('what a phone holds', () => {
  it('is nothing as long as nobody answered', () => {
    expect(
      [
        undefined,
        empty,
        { ...empty, answers: { a: 1 } },
        withSubmission(empty, { key: 'k', formVersion: 'v1', answers: {} }),
      ].map(holdsAnswers),
    ).toEqual([false, false, true, true]);
  });

  it('is read as an earlier version of the page stored it', () => {
    const earlier = { place: 'p', idempotencyKey: 'k', formVersion: 'v1', answers: { a: 1 }, savedOn: '2026-01-01' };
    expect(readStored({ ...earlier, submitted: true })).toEqual({
      ...empty,
      answers: { a: 1 },
      submissions: [{ key: 'k', formVersion: 'v1', answers: { a: 1 } }],
    });
    expect(readStored({ ...earlier, submitted: false })).toEqual({ ...empty, answers: { a: 1 } });
    expect(readStored(undefined)).toBeUndefined();
  });

  it('is changed from what is there, not from what a tab remembers', async () => {
    const store = memoryDraftStore();
    await store.update('p', () => withSubmission(empty, { key: 'k', formVersion: 'v1', answers: { a: 1 } }));
    await store.update('p', (stored) => ({ ...(stored ?? empty), answers: { a: 2 } }));
    expect(await store.read('p')).toMatchObject({ answers: { a: 2 }, submissions: [{ key: 'k' }] });
  });
});
