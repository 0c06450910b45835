import { describe, expect, it } from 'vitest';
import type { FormSummary } from '../../api/models';
import { foldersOf, shownForms } from './library-state';

const form = (code: string, source: 'own' | 'shipped', folder: string | null): FormSummary =>
  ({ code, source, folder, title: { 'zh-CN': code.toUpperCase() } }) as FormSummary;
const library = [form('visit', 'shipped', null), form('ballot', 'own', '村'), form('sheet', 'own', '乡镇')];
const nameOf = ({ title }: FormSummary): string => title['zh-CN'];
const codes = (wanted: Partial<Parameters<typeof shownForms>[1]>) =>
  shownForms(library, { source: 'all', folder: undefined, q: undefined, ...wanted }, nameOf).map(({ code }) => code);

describe('the library of forms', () => {
  it('shows forms by where they come from, by folder, and by name or code', () => {
    expect(codes({})).toEqual(['visit', 'ballot', 'sheet']);
    expect(codes({ source: 'own' })).toEqual(['ballot', 'sheet']);
    expect(codes({ folder: '村' })).toEqual(['ballot']);
    expect(codes({ q: ' SHE ' })).toEqual(['sheet']);
    expect(codes({ source: 'shipped', folder: '村' })).toEqual([]);
  });

  it('knows each folder once', () => {
    const folders = foldersOf([...library, form('more', 'own', '村')]);
    expect([folders.length, new Set(folders)]).toEqual([2, new Set(['村', '乡镇'])]);
  });
});
