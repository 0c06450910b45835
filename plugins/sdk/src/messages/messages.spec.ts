import { describe, expect, it } from 'vitest';
import type { CampaignTypeDescription } from '../contract/campaign-type.js';
import { explain, interpolate, localized, renderMessage } from './render-message.js';
import { withSharedMessages } from './shared-messages.js';

const messages = withSharedMessages({
  'zh-CN': { 'reason.OWN': '自有 {{by}}' },
  bo: { 'reason.MISSING': 'bo {{group}}' },
});
const type: Pick<CampaignTypeDescription, 'messages' | 'groups' | 'grades'> = {
  messages,
  groups: [
    { key: 'self', kind: 'sheet', title: { 'zh-CN': '自评', en: 'Self-assessment' }, requiredRoles: [], questions: [] },
  ],
  grades: [{ code: 'good', title: { 'zh-CN': '好', en: 'Good' } }],
};

describe('messages', () => {
  it('fills in parameters and leaves unknown ones readable', () => {
    expect(interpolate('{{a}} {{b}} {{c}} {{toString}}', { a: 1, b: ['x', 'y'] })).toBe('1 x, y c toString');
  });

  it('falls back to zh-CN, then to the key', () => {
    expect(renderMessage(messages, 'en', 'reason.OWN', { by: '综治' })).toBe('自有 综治');
    expect(renderMessage(messages, 'fr', 'status.FINAL')).toBe('已定级');
    expect(renderMessage(messages, 'constructor', 'no.such')).toBe('no.such');
    expect(localized({ 'zh-CN': '好', en: 'Good' }, 'zh-TW')).toBe('好');
  });

  it('names groups and grades by their titles', () => {
    expect(explain(type, 'en', 'reason.MISSING', { group: 'self' })).toBe('No appraisal from: Self-assessment');
    expect(explain(type, 'en', 'trace.band', { score: '92.24', min: '90', output: 'good' })).toBe(
      '92.24 is at least 90: Good',
    );
    expect(explain(type, 'en', 'trace.change', { prior: 'good', grade: 'good', output: 'not-met' })).toBe(
      'Before Good, now Good: grades up not met',
    );
    expect(explain(type, 'bo', 'reason.MISSING', { group: 'other' })).toBe('bo other');
  });
});
