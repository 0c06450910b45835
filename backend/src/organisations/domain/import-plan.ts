import { managesPath, type Viewer } from '../../access/index.js';
import { ProblemError, ValidationFailedError, type FieldProblem } from '../../common/problem/problem.error.js';
import type { ImportedUnit } from './unit-table.js';
import { pathBelow, pathOfGuide, type UnitPaths } from './unit-paths.js';

type Said<K extends keyof ImportedUnit> = Exclude<ImportedUnit[K], undefined>;
/** What a unit has in any case, and what it may have. */
type Needed = 'name' | 'type' | 'level';
type Optional = 'partyMembers' | 'households' | 'residents' | 'secretary' | 'setUpType' | 'validFrom' | 'validTo';

/** The fields of a unit as they will be, its references by id. */
export type PlannedFields = { readonly [K in Needed | Optional]: Said<K> } & {
  readonly code: string;
  readonly tags: string[];
  readonly parentId: string | null;
  readonly guideId: string | null;
};

/** Of units that were there: how many values of a field change, and how many of these become empty. */
export interface FieldChanges {
  readonly field: keyof PlannedFields;
  changed: number;
  emptied: number;
}

/** A unit as it is, or as it will be once the plan is carried out. */
export type KnownUnit = PlannedFields & UnitPaths & { readonly id: string };

/** A subtree that goes along with the unit above it. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Changes that are made in one short unit of work. */
export interface UnitChanges {
  readonly created: KnownUnit[];
  readonly updated: KnownUnit[];
  readonly moves: Move[];
}

/** What one unit of work may hold, lest anybody's ballot waits for it: so many rows, of which a move counts as many. */
const mostInSlice = 500;
const weightOfMove = 50;

/** Works out what a file changes, before anything is written: parents come before those who name them. */
export class ImportPlan {
  readonly errors: FieldProblem[] = [];
  readonly slices: UnitChanges[] = [];
  created = 0;
  updated = 0;
  private readonly changedFields = new Map<keyof PlannedFields, FieldChanges>();
  private room = 0;

  /**
   * @param known units by code, as far as the file names them; the plan adds its own
   * @param above ids of units with others below or guided by them
   * @param letters of the columns of the file, by key, for the cells of faults
   */
  constructor(
    private readonly viewer: Pick<Viewer, 'scopePath'>,
    private readonly known: Map<string, KnownUnit>,
    private readonly above: ReadonlySet<string>,
    private readonly newId: () => string,
    private readonly letters: Readonly<Record<string, string>> = {},
  ) {}

  add(imported: ImportedUnit): void {
    try {
      this.plan(imported);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      for (const fault of error.errors ?? [{ pointer: '#/code', code: error.code }]) {
        const column = fault.pointer
          .replace('#/', '')
          .replace('parentId', 'parentCode')
          .replace('guideId', 'guideCode');
        const letters = this.letters[column];
        this.errors.push({
          pointer: `#/rows/${imported.row}/${column}`,
          code: fault.code,
          ...(letters === undefined ? {} : { params: { cell: `${letters}${imported.row}` } }),
        });
      }
    }
  }

  get changes(): readonly FieldChanges[] {
    return [...this.changedFields.values()];
  }

  private plan(imported: ImportedUnit): void {
    const existing = this.known.get(imported.code);
    if (existing && !managesPath(this.viewer, existing.path)) throw new ProblemError(422, 'forbidden');
    const parent = this.referred(imported.parentCode, 'parentId');
    const guide = this.referred(imported.guideCode, 'guideId');
    const fields = fieldsOf(imported, existing, {
      parentId: idOf(parent, existing?.parentId),
      guideId: idOf(guide, existing?.guideId),
    });
    if (existing && !differs(existing, fields)) return;
    const id = existing?.id ?? this.newId();
    // What is stored may stay, though it is beyond the caller's reach.
    const path =
      existing && fields.parentId === existing.parentId ? existing.path : pathBelow(this.viewer, id, parent ?? null);
    const guidePath =
      existing && fields.guideId === existing.guideId
        ? existing.guidePath
        : pathOfGuide(this.viewer, id, guide ?? null);
    const planned: KnownUnit = { ...fields, id, path, guidePath };
    this.known.set(imported.code, planned);
    if (existing) this.update(existing, planned);
    else {
      this.created++;
      this.slice(1).created.push(planned);
    }
  }

  private update(before: KnownUnit, planned: KnownUnit): void {
    this.updated++;
    this.count(before, planned);
    const takesOthersAlong = before.path !== planned.path && this.above.has(before.id);
    const slice = this.slice(takesOthersAlong ? weightOfMove : 1);
    slice.updated.push(planned);
    if (!takesOthersAlong) return;
    const move = { from: before.path, to: planned.path };
    slice.moves.push(move);
    for (const [code, unit] of this.known)
      this.known.set(code, { ...unit, path: moved(unit.path, move), guidePath: moved(unit.guidePath, move) });
  }

  private count(before: KnownUnit, planned: KnownUnit): void {
    for (const field of plannedFields) {
      if (!isChanged(before, planned, field)) continue;
      const count = this.changedFields.get(field) ?? { field, changed: 0, emptied: 0 };
      count.changed++;
      if (isEmpty(planned[field])) count.emptied++;
      this.changedFields.set(field, count);
    }
  }

  /** Undefined where the file does not say. */
  private referred(code: string | null | undefined, field: string): KnownUnit | null | undefined {
    if (code === null || code === undefined) return code;
    const unit = this.known.get(code);
    if (!unit) throw new ValidationFailedError([{ pointer: `#/${field}`, code: 'not-a-choice' }]);
    return unit;
  }

  /** The slice that has room for something of this weight. */
  private slice(weight: number): UnitChanges {
    let last = this.slices.at(-1);
    if (!last || this.room < weight) {
      last = { created: [], updated: [], moves: [] };
      this.slices.push(last);
      this.room = mostInSlice;
    }
    this.room -= weight;
    return last;
  }
}

const moved = (path: string, { from, to }: Move): string =>
  path.startsWith(from) ? to + path.slice(from.length) : path;

const idOf = (said: KnownUnit | null | undefined, stored: string | null | undefined): string | null =>
  said === undefined ? (stored ?? null) : (said?.id ?? null);

const said = <T>(given: T | null | undefined, stored: T | null | undefined): T | null =>
  given === undefined ? (stored ?? null) : given;

/**
 * What the file does not say is kept.
 * @throws {ValidationFailedError} 422 for a new unit without its name, type or level, and one that would end before it begins
 */
function fieldsOf(
  imported: ImportedUnit,
  existing: KnownUnit | undefined,
  references: Pick<PlannedFields, 'parentId' | 'guideId'>,
): PlannedFields {
  const name = imported.name ?? existing?.name;
  const type = imported.type ?? existing?.type;
  const level = imported.level ?? existing?.level;
  if (name === undefined || type === undefined || level === undefined) {
    const missing = Object.entries({ name, type, level }).filter(([, value]) => value === undefined);
    throw new ValidationFailedError(missing.map(([field]) => ({ pointer: `#/${field}`, code: 'required' })));
  }
  const fields = {
    code: imported.code,
    name,
    type,
    level,
    partyMembers: said(imported.partyMembers, existing?.partyMembers),
    households: said(imported.households, existing?.households),
    residents: said(imported.residents, existing?.residents),
    secretary: said(imported.secretary, existing?.secretary),
    setUpType: said(imported.setUpType, existing?.setUpType),
    tags: said(imported.tags, existing?.tags) ?? [],
    validFrom: said(imported.validFrom, existing?.validFrom),
    validTo: said(imported.validTo, existing?.validTo),
  };
  if (fields.validFrom && fields.validTo && fields.validTo < fields.validFrom)
    throw new ValidationFailedError([{ pointer: '#/validTo', code: 'out-of-range' }]);
  return { ...fields, ...references };
}

const plannedFields: readonly (keyof PlannedFields)[] = [
  'code',
  'name',
  'type',
  'level',
  'partyMembers',
  'households',
  'residents',
  'secretary',
  'setUpType',
  'tags',
  'validFrom',
  'validTo',
  'parentId',
  'guideId',
];

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const isChanged = (unit: PlannedFields, fields: PlannedFields, key: keyof PlannedFields): boolean =>
  JSON.stringify(unit[key]) !== JSON.stringify(fields[key]);

const differs = (unit: PlannedFields, fields: PlannedFields): boolean =>
  plannedFields.some((key) => isChanged(unit, fields, key));
