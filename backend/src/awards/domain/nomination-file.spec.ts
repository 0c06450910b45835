import { describe, expect, it } from 'vitest';
import { nominationText, readNominations, type NominationHead, type NominationRow } from './nomination-file.js';

const head: NominationHead = {
  format: 'pingyi/nominations@1',
  office: '岩樟乡',
  campaign: { id: '7b0d3f1e-6f0a-4b43-9a53-3c1d1a3b7a10', name: '七一表彰', type: 'commendation' },
  about: 'units',
};
const row: NominationRow = {
  code: '3301001',
  unit: '岩上村',
  person: null,
  field: 'farming',
  award: '发展先锋',
  score: '92.24',
  deeds: '修路',
};
const text = nominationText(head, [row]);

describe('a file of nominations', () => {
  it('is read as it was written', () => expect(readNominations(text)).toEqual({ head, rows: [row] }));

  it.each([
    ['a changed score', text.replace('92.24', '99.24'), 'nominations-changed', 3],
    ['a line that was taken out', text.split('\n').toSpliced(1, 1).join('\n'), 'nominations-changed', 2],
    ['another format', text.replace('nominations@1', 'results@1'), 'nominations-unreadable', 1],
    ['no lines', 'nothing', 'nominations-unreadable', 1],
    ['a unit among persons', nominationText({ ...head, about: 'persons' }, [row]), 'nominations-unreadable', 2],
  ] as const)('is refused with %s', (_, given, fault, line) => expect(readNominations(given)).toEqual({ fault, line }));
});
