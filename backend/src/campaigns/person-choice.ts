import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import type { Database } from '../database/database.js';
import type { MemberGroup, PersonKind } from '../persons/index.js';
import type { Campaign } from './campaign.entity.js';
import { UnitsNotGradableError } from './campaigns.errors.js';
import { notGradable, type GradableUnits } from './domain/gradable-units.js';
import { reachOf, type Condition } from './subject-reach.js';

/** Persons by themselves, or all of some kinds in the units below one. */
export interface PersonChoice {
  readonly ids?: readonly string[] | undefined;
  readonly under?: string | undefined;
  readonly kinds?: readonly PersonKind[] | undefined;
  readonly groups?: readonly MemberGroup[] | undefined;
  /** Those whom another campaign was about. */
  readonly like?: string | undefined;
}

/** How many units a refusal names. */
const named = 20;

const from = 'FROM person JOIN org_unit unit ON unit.id = person.unit_id';

/**
 * How a person stands as a subject. The name goes with the post, behind the unit where the post does not begin with it; the code is that of
 * the unit with 48 random bits of the id. The person has no ballot about himself, so that the members of his unit are one fewer (F07).
 */
const standing = {
  person_unit_id: 'unit.id',
  unit_code: "SUBSTR(unit.code, 1, 27) || '-' || SUBSTR(person.id, 25, 12)",
  unit_name: `SUBSTR(person.name || ' · ' || CASE WHEN SUBSTR(person.post, 1, LENGTH(unit.name)) = unit.name THEN '' ELSE unit.name || ' · ' END || person.post, 1, 100)`,
  unit_type: 'unit.type',
  path: 'unit.path',
  guide_path: 'unit.guide_path',
  party_members: 'CASE WHEN unit.party_members > 0 THEN unit.party_members - 1 ELSE unit.party_members END',
  roster: 'unit.residents',
} as const;

/** How many persons of each kind a draft could be about, chosen as by {@link replaceByPersons}. */
export async function countPersons(
  database: Database,
  viewer: Viewer,
  asOf: string,
  choice: Pick<PersonChoice, 'under' | 'groups'>,
  gradable: GradableUnits,
): Promise<Readonly<Record<string, number>>> {
  const chosen = chosenPersons(database, viewer, asOf, choice, gradable);
  const rows = await database.select<{ kind: string; count: string | number }>(
    `SELECT person.kind AS kind, COUNT(*) AS count ${from} WHERE ${chosen.sql} GROUP BY person.kind`,
    chosen.parameters,
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/**
 * Makes persons the subjects of a draft: those who are in their post on its day.
 * @returns how many there are
 * @throws {ValidationFailedError} 422 for a person who does not exist, is not in the post on that day or lies beyond the caller's reach;
 *   {@link UnitsNotGradableError} 422 naming units whose persons the type cannot grade
 */
export async function replaceByPersons(
  database: Database,
  tx: EntityManager,
  viewer: Viewer,
  { id: campaignId, asOf }: Pick<Campaign, 'id' | 'asOf'>,
  choice: PersonChoice,
  gradable: GradableUnits,
): Promise<number> {
  const chosen = chosenPersons(database, viewer, asOf, choice, gradable);
  const [counted] = await database.execute<{ count: string | number }>(
    tx,
    `SELECT COUNT(*) AS count ${from} WHERE ${chosen.sql}`,
    chosen.parameters,
  );
  const count = Number(counted?.count ?? 0);
  if (choice.ids && count < new Set(choice.ids).size)
    throw new ValidationFailedError([{ pointer: '#/persons/ids', code: 'not-a-choice' }]);
  const others = await database.execute<{ name: string; total: string | number }>(
    tx,
    `SELECT name, COUNT(*) OVER () AS total FROM (SELECT DISTINCT unit.code, unit.name ${from} WHERE ${chosen.sql}
     AND ${notGradable(gradable, 'unit.type', 'unit.level')}) AS others ORDER BY code LIMIT ${named}`,
    chosen.parameters,
  );
  if (others.length > 0)
    throw new UnitsNotGradableError(
      '#/persons',
      others.map(({ name }) => name),
      Number(others[0]?.total),
    );
  await database.execute(
    tx,
    `DELETE FROM campaign_subject WHERE campaign_id = ? AND unit_id NOT IN (SELECT person.id ${from} WHERE ${chosen.sql})`,
    [campaignId, ...chosen.parameters],
  );
  const reach = reachOf(viewer, 'parent');
  const columns = Object.keys(standing);
  await database.execute(
    tx,
    `INSERT INTO campaign_subject (campaign_id, unit_id, parent_name, ${columns.join(', ')})
     SELECT ?, person.id, CASE WHEN ${reach.sql} THEN COALESCE(parent.name, '') ELSE '' END, ${Object.values(standing).join(', ')}
     ${from} LEFT JOIN org_unit parent ON parent.id = unit.parent_id WHERE ${chosen.sql}
     ON CONFLICT (campaign_id, unit_id) DO UPDATE SET parent_name = excluded.parent_name, ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [campaignId, ...reach.parameters, ...chosen.parameters],
  );
  return count;
}

function chosenPersons(
  database: Database,
  viewer: Viewer,
  day: string,
  { ids, under, kinds = [], groups = [], like }: PersonChoice,
  gradable: GradableUnits,
): Condition {
  const reach = reachOf(viewer, 'unit');
  const among = (column: string, values: readonly string[]): Condition =>
    values.length === 0
      ? { sql: '1 = 1', parameters: [] }
      : {
          sql: `${column} IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`,
          parameters: [JSON.stringify(values.map((value) => [value]))],
        };
  const parts: readonly Condition[] = [
    reach,
    {
      sql: `person.removed_at IS NULL AND (person.from_day IS NULL OR person.from_day <= ?) AND (person.to_day IS NULL OR person.to_day >= ?)`,
      parameters: [day, day],
    },
    among('person.id', ids ?? []),
    among('person.kind', kinds),
    among('person.member_group', groups),
    ...(like === undefined
      ? []
      : [
          {
            sql: 'person.id IN (SELECT earlier.unit_id FROM campaign_subject earlier WHERE earlier.campaign_id = ?)',
            parameters: [like],
          },
        ]),
    ...(under === undefined ? [] : [{ sql: 'unit.path LIKE ?', parameters: [`%/${under}/%`] }]),
    // Whoever asks for all below a unit means those that can be graded; whoever names persons is told of the others.
    ...(ids === undefined ? [{ sql: `NOT ${notGradable(gradable, 'unit.type', 'unit.level')}`, parameters: [] }] : []),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), parameters: parts.flatMap(({ parameters }) => parameters) };
}
