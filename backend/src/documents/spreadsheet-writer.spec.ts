import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { writeSpreadsheet } from './spreadsheet-writer.js';

describe('a table as CSV', () => {
  it('runs neither a title nor a text as a formula, and keeps days, decimals and numbers', async () => {
    const rows = [['=1+1', -2, { decimal: '95.00' }, { day: '2012-06-30' }, null]];
    const columns = ['=cmd()', '数', '分', '日', '空'].map((title) => ({ title }));
    const csv = (await buffer(writeSpreadsheet('csv', 'sheet', columns, rows))).toString();
    expect(csv).toBe(`\ufeff"'=cmd()","数","分","日","空"\r\n"'=1+1",-2,"95.00","2012-06-30",\r\n`);
  });
});
