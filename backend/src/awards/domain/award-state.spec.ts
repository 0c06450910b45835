import { describe, expect, it } from 'vitest';
import { stateOf } from './award-state.js';

describe('how somebody stands who competes for an award', () => {
  it.each([
    [null, 'nominated'],
    [{ status: 'FINAL', grade: 'selected' }, 'awarded'],
    [{ status: 'FINAL', grade: 'not-selected' }, 'not-awarded'],
    [{ status: 'PENDING_DECISION', grade: null }, 'pending'],
    [{ status: 'REMOVED', grade: null }, 'removed'],
    [{ status: 'EXCLUDED', grade: null }, 'excluded'],
    [{ status: 'INSUFFICIENT_SAMPLE', grade: null }, 'ungraded'],
  ] as const)('%j is %s', (outcome, state) => expect(stateOf(outcome, new Set(['selected']))).toBe(state));
});
