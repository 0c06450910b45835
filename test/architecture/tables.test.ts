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
  new RegExp(`\\w\\((?:tx, |manager, |this\\.database, tx, |'[\\w.]+', )?${entity}\\b(?!\\.)`).test(text) ||
  new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE)\\s+"?${name}\\b`).test(text);

const foreign = (path: string, text: string): string[] =>
  tables
    .filter((table) => table.room !== roomOf(path) && touches(text, table))
    .map(({ name }) => `${path}: ${name}`)
    .sort();

/** Where a room goes past another one's door to its table, and why. What is mended here is taken out; nothing is added without a reason. */
const seams: Readonly<Record<string, readonly string[]>> = {
  'one statement or one unit of work decides: a card and its ballot, a ballot and the state of its campaign': [
    'ballots/ballot-intake.ts: campaign',
    'ballots/ballot-intake.ts: card',
    'ballots/ballot-intake.ts: card_batch',
    'ballots/card-ballots.statement.ts: campaign',
    'ballots/card-ballots.statement.ts: card',
    'ballots/card-ballots.statement.ts: card_batch',
    'ballots/inbox/ballot-sealing.ts: campaign',
    'ballots/inbox/key-rotation.ts: campaign',
    'cards/cards.check.ts: card_use',
    'cards/cards.check.ts: collector',
    'cards/cards.service.ts: collector',
    'cards/cards.service.ts: inbox_ballot',
  ],
  'ten thousand units are gone through: the tables are joined, or read with the few columns that are needed': [
    'accounts/accounts.service.ts: org_unit',
    'audit/audit-reading.ts: account',
    'campaigns/spot-checks.service.ts: org_unit',
    'campaigns/subject-choice.ts: org_unit',
    'grading/grading-input.builder.ts: campaign_subject',
    'grading/grading-input.builder.ts: collector',
    'grading/grading-input.builder.ts: sheet',
    'grading/grading-input.builder.ts: tally',
    'grading/ledger.service.ts: campaign',
    'grading/outcome-table.ts: campaign_subject',
    'participation/participation.service.ts: campaign_subject',
    'participation/participation.service.ts: collector',
    'participation/participation.service.ts: inbox_ballot',
    'participation/participation.service.ts: sheet',
    'participation/participation.service.ts: tally',
  ],
  'what lies in the archive is written as it is stored': [
    'backup/backup.ts: evidence_file',
    'backup/waiting-ballots.codec.ts: inbox_ballot',
  ],
  'campaigns and subjects are looked for by what this room knows: a state, a form, a door, a reach': [
    'ballots/collector-directory.ts: campaign',
    'ballots/collector-directory.ts: campaign_subject',
    'forms/publication-report.service.ts: campaign',
    'grading/ledger-names.ts: campaign_subject',
    'objections/objections.service.ts: campaign',
    'objections/objections.service.ts: campaign_subject',
    'publication/publication-requests.service.ts: campaign',
    'sheets/sheets.service.ts: campaign',
    'sheets/sheets.service.ts: campaign_subject',
  ],
  'not asked of its room yet': [
    'campaigns/spot-checks.service.ts: sheet',
    'cards/collector-addresses.ts: collector',
    'facts/facts.service.ts: evidence_file',
    'grading/grading-input.builder.ts: fact',
    'grading/ledger-names.ts: fact',
    'publication/published-results.service.ts: grading_run',
    'sheets/sheet-checks.ts: account',
    'sheets/sheet-checks.ts: org_unit',
    'sheets/sheets.service.ts: fact',
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
    const read = { orm: 'this.database.reader(OrgUnit).find()', sql: 'SELECT 1 FROM org_unit WHERE 1 = 1' };
    for (const text of Object.values(read)) {
      expect(foreign('grading/canary.ts', text)).toEqual(['grading/canary.ts: org_unit']);
      expect(foreign('organisations/own.ts', text)).toEqual([]);
    }
    expect(tables.length).toBeGreaterThan(30);
  });
});
