import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../backend/src/', import.meta.url));

/** Files by their path below `backend/src`, without comments. */
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(source, path), readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')]),
);

interface Table {
  readonly entity: string;
  readonly name: string;
  readonly room: string;
}

const roomOf = (path: string): string => path.split('/', 1)[0] ?? '';

const tables: readonly Table[] = [...files].flatMap(([path, text]) =>
  [...text.matchAll(/@Entity\((?:\{ name: )?'(\w+)'[\s\S]*?export class (\w+)/g)].map(([, name = '', entity = '']) => ({
    entity,
    name,
    room: roomOf(path),
  })),
);

/** Rooms that stand on all others, or below them: they see tables, not features. */
const seeTheSchema = ['database', 'demonstration', 'entities.ts'];

/** Whether a text reads or writes a table: by its entity in a call of TypeORM, or by its name in SQL. */
const touches = (text: string, { entity, name }: Table): boolean =>
  new RegExp(`[\\w>]\\(\\s*(?:tx, |manager, |(?:this\\.)?database, tx, |'[\\w.]+',\\s*)?${entity}\\b(?!\\.)`).test(
    text,
  ) || new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE)\\s+"?${name}\\b`).test(text);

const foreign = (path: string, text: string): string[] =>
  tables
    .filter((table) => table.room !== roomOf(path) && touches(text, table))
    .map(({ name }) => `${path}: ${name}`)
    .sort();

/** Where a room goes past another one's door to its table, and why (docs/adr/0029). Nothing is added without a reason. */
const seams: Readonly<Record<string, readonly string[]>> = {
  'one statement decides: a card is spent and its ballot stored while its campaign is open, or nothing is': [
    'ballots/ballot-intake.ts: campaign',
    'ballots/ballot-intake.ts: card',
    'ballots/ballot-intake.ts: card_batch',
    'ballots/card-ballots.statement.ts: campaign',
    'ballots/card-ballots.statement.ts: card',
    'ballots/card-ballots.statement.ts: card_batch',
  ],
  'ten thousand units or persons become the subjects of a campaign where they are, in the database': [
    'campaigns/person-choice.ts: org_unit',
    'campaigns/person-choice.ts: person',
    'campaigns/subject-choice.ts: org_unit',
    'campaigns/chosen-units.ts: org_unit',
  ],
  'how a card came in is counted beside its ballot, and is held up by nothing': ['ballots/intake-signals.ts: card'],
  'whether a card was used is known at the doors alone': ['cards/card-replacements.service.ts: card_use'],
  'what two rooms must agree on is compared where it lies': [
    'cards/cards.check.ts: card_use',
    'cards/cards.check.ts: collector',
  ],
};

describe('tables', () => {
  it('are read by the room that owns them, and elsewhere only where it is said here why', () => {
    const found = [...files]
      .filter(([path]) => !seeTheSchema.includes(roomOf(path)))
      .flatMap(([path, text]) => foreign(path, text));
    expect(found.sort()).toEqual(Object.values(seams).flat().sort());
  });

  it('are found: one that another room reads is named', () => {
    const read = {
      orm: 'this.database.reader(OrgUnit).find()',
      join: "builder.innerJoinAndMapOne(\n  'account.unit',\n  OrgUnit,\n  'unit',\n)",
      write: 'insertRows<OrgUnit>(tx, OrgUnit, unit)',
      sql: 'SELECT 1 FROM org_unit WHERE 1 = 1',
    };
    for (const text of Object.values(read)) {
      expect(foreign('grading/canary.ts', text)).toEqual(['grading/canary.ts: org_unit']);
      expect(foreign('organisations/own.ts', text)).toEqual([]);
    }
    expect(tables.length).toBeGreaterThan(30);
  });
});
