import { compileForm } from '@pingyi/form-definitions/compile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importWorkbook } from './import-form.js';
import { cellPointer } from './import-issues.js';

/** `GENERATED_FORMS=5000` asks for more, and for others each time. */
const formsGenerated = Number(process.env['GENERATED_FORMS'] ?? 200);

/** A line of a score sheet, and what must come of it. */
type ScoreLine =
  | {
      readonly kind: 'item';
      readonly section: string;
      readonly item: string;
      readonly points: number;
      readonly rule: string;
    }
  | { readonly kind: 'left out'; readonly cells: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly cells: Readonly<Record<string, string>>; readonly column: 'item' | 'points' };

const titles = {
  section: ['类别', '考核项目', '一级指标'],
  item: ['考核内容', '评分内容', '内 容'],
  points: ['分值', '标准分', '满分（分）'],
  rule: ['评分标准', '评分\n细则'],
} as const;
type ScoreColumn = keyof typeof titles;

const scoreLine = (number: number): fc.Arbitrary<ScoreLine> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .record({
          section: fc.constantFrom('', '组织建设', '作用发挥'),
          points: fc.constantFrom(5, 10, 2.5, 0.5, 12.25),
          rule: fc.constantFrom('', `细则${number}`),
        })
        .map((line) => ({ kind: 'item' as const, item: `第${number}项工作`, ...line })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom<Readonly<Record<string, string>>>(
          { item: '合 计', points: '100' },
          { section: '小计：', points: '20' },
          { item: `备注：${number}` },
          { item: '负责人签名：' },
        )
        .map((cells) => ({ kind: 'left out' as const, cells })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom<readonly [Readonly<Record<string, string>>, 'item' | 'points']>(
          [{ item: `坏${number}`, points: '若干' }, 'points'],
          [{ item: `坏${number}`, points: '-3' }, 'points'],
          [{ item: `<i>${number}</i>`, points: '5' }, 'item'],
          [{ item: '长'.repeat(501), points: '5' }, 'item'],
        )
        .map(([cells, column]) => ({ kind: 'refused' as const, cells, column })),
    },
  );

const scoreSheets = fc
  .record({
    order: fc.shuffledSubarray(['section', 'item', 'points', 'rule'] as const, { minLength: 4 }),
    named: fc.record({
      section: fc.constantFrom(...titles.section),
      item: fc.constantFrom(...titles.item),
      points: fc.constantFrom(...titles.points),
      rule: fc.constantFrom(...titles.rule),
    }),
    above: fc.constantFrom<readonly string[]>([], ['村级考核表']),
    further: fc.boolean(),
  })
  .chain((sheet) =>
    fc
      .integer({ min: 1, max: 12 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => scoreLine(number + 1))))
      .map((lines) => ({ ...sheet, lines })),
  );

const cellsOf = (line: ScoreLine): Readonly<Record<string, string>> =>
  line.kind === 'item' ? { ...line, points: String(line.points) } : line.cells;

interface ScoreItem {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly points?: number;
}

describe('a score sheet that somebody made', () => {
  it('asks for every item with its points, in its section, and adds them up', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        scoreSheets,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ order, named, above, further, lines }, share) => {
          const header: string[] = [
            ...order.map((column: ScoreColumn) => named[column]),
            ...(further ? ['牵头部门'] : []),
          ];
          const rows = lines.map((line) => [
            ...order.map((column) => cellsOf(line)[column] ?? ''),
            ...(further && line.kind === 'item' ? ['组织部'] : further ? [''] : []),
          ]);
          const first = above.length + 1;
          const result = importWorkbook([
            { name: '表', rows: [...(above.length > 0 ? [above] : []), header, ...rows] },
          ]);
          const rowOf = (place: string): number => Number(/row\/(\d+)/.exec(place)?.[1]);
          const refused = lines.flatMap((line, at) =>
            line.kind === 'refused' ? [cellPointer('score-sheet', at + first + 1, line.column)] : [],
          );
          const items = lines.filter((line) => line.kind === 'item');
          if (!result.ok) {
            for (const { pointer, code } of result.errors)
              if (code !== 'no-questions') expect(refused).toContain(pointer);
            expect(refused.length + (items.length === 0 ? 1 : 0)).toBeGreaterThan(0);
            return;
          }
          expect(refused).toEqual([]);
          const { definition, notes, manifest } = result.form;
          const noted = notes.map(({ place }) => rowOf(place));
          for (const [at, { kind }] of lines.entries())
            if (kind === 'left out') expect(noted).toContain(at + first + 1);
          if (further && items.length > 0) expect(notes.map(({ code }) => code)).toContain('column-left-out');
          if (above.length > 0) expect(definition['title']).toBe(above[0]);
          const [page] = definition['pages'] as { elements: { title?: string; elements?: ScoreItem[] }[] }[];
          let section = '';
          const expected = items.map((line) => [
            (section = line.section || section),
            line.item,
            line.rule,
            line.points,
          ]);
          const read = (page?.elements ?? []).flatMap(({ title = '', elements = [] }) =>
            elements
              .filter(({ points }) => points !== undefined)
              .map((item) => [title, item.title, item.description ?? '', item.points]),
          );
          expect(read).toEqual(expected);

          const form = compileForm(definition);
          const scores = (page?.elements ?? [])
            .flatMap(({ elements = [] }) => elements)
            .filter(({ points }) => points !== undefined)
            .map(({ name, points = 0 }): [string, number] => [name, Math.floor(points * share * 2) / 2]);
          const sum = scores.reduce((all, [, score]) => all + score, 0);
          const bases = Object.fromEntries(scores.map(([name]) => [`${name}-basis`, '依据']));
          const checked = form.validate({ ...Object.fromEntries(scores), ...bases });
          expect(checked).toMatchObject({ ok: true, calculated: { total: sum } });
          const most = items.reduce((all, { points }) => all + points, 0);
          expect(manifest.scored).toBe(most === 100);
          expect(form.validate({ ...bases, ...Object.fromEntries(scores), [scores[0]![0]]: 1000 }).ok).toBe(false);
        },
      ),
      { numRuns: formsGenerated },
    );
  });
});
