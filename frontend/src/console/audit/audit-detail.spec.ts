import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { detailInWords, type AuditWords } from './audit-detail';

const catalogue = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../i18n/en/${name}.json`, import.meta.url), 'utf8'));

const ofType = new Map([
  ['stage OBJECTION', 'Objections'],
  ['group panel', 'Panel'],
  ['fact veto', 'Veto'],
  ['question quota', 'Places'],
]);

const words: AuditWords = {
  text: (key) => {
    const [name = '', path = ''] = key.split(':');
    const found = path
      .split('.')
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], catalogue(name));
    return typeof found === 'string' ? found : undefined;
  },
  ofType: (kind, code) => ofType.get(`${kind} ${code}`),
  labelled: (label, text) => `${label}: ${text}`,
};

describe('details of the audit log', () => {
  it.each([
    ['a stage of a campaign type', { from: 'COMPUTED', to: 'OBJECTION' }, 'From: Graded · To: Objections'],
    ['a group and a role', { group: 'panel', role: 'viewer' }, 'Sheet: Panel · Role: Viewer'],
    ['a kind of fact, and of a job', { kind: 'veto' }, 'Kind of fact: Veto'],
    [
      'what was changed of a campaign',
      { fields: ['scheme', 'phases'], keys: ['quota'] },
      'Changed: Scheme, Phases · Changed: Places',
    ],
    ['what was changed of an organisation', { type: 'village', level: 'village' }, 'Type: Village · Level: Village'],
    ['no id of the tables', { parentId: '0198c6a0-0000-7000-8000-000000000000' }, 'Superior: another one'],
    ['a switch', { disabled: true }, 'Closed: yes'],
    ['nothing that is not read', { sealed: ['x'], reason: null }, ''],
    ['what has no word as it was recorded', { batch: 'B7' }, 'Batch: B7'],
  ])('name %s', (_what, detail, text) => {
    expect(detailInWords(detail, words)).toBe(text);
  });
});
