import { isInScope, type Viewer } from '../../common/access.js';
import { ProblemError, ValidationFailedError, type FieldProblem } from '../../common/problem/problem.error.js';
import type { ImportedUnit } from './unit-import.js';
import { unitPaths, type UnitPaths } from './unit-paths.js';

/** What a file says of a unit, its references by id. */
export type PlannedFields = Omit<ImportedUnit, 'row' | 'parentCode' | 'guideCode'> & { readonly parentId: string | null; readonly guideId: string | null };

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
  private room = 0;

  /**
   * @param known units by code, as far as the file names them; the plan adds its own
   * @param above ids of units with others below or guided by them
   */
  constructor(
    private readonly viewer: Pick<Viewer, 'scopePath'>,
    private readonly known: Map<string, KnownUnit>,
    private readonly above: ReadonlySet<string>,
    private readonly newId: () => string,
  ) {}

  add(imported: ImportedUnit): void {
    try {
      this.plan(imported);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      for (const fault of error.errors ?? [{ pointer: '#/code', code: error.code }]) {
        const column = fault.pointer.replace('#/', '').replace('parentId', 'parentCode').replace('guideId', 'guideCode');
        this.errors.push({ pointer: `#/rows/${imported.row}/${column}`, code: fault.code });
      }
    }
  }

  private plan(imported: ImportedUnit): void {
    const existing = this.known.get(imported.code);
    const parent = this.referred(imported.parentCode, 'parentId');
    const guide = this.referred(imported.guideCode, 'guideId');
    const { row: _row, parentCode: _parent, guideCode: _guide, ...given } = imported;
    const fields: PlannedFields = { ...given, parentId: parent?.id ?? null, guideId: guide?.id ?? null };
    if (existing && !isInScope(this.viewer, existing)) throw new ProblemError(422, 'forbidden');
    if (existing && !differs(existing, fields)) return;
    const id = existing?.id ?? this.newId();
    const planned: KnownUnit = { ...fields, id, ...unitPaths(this.viewer, id, parent, guide) };
    this.known.set(imported.code, planned);
    if (existing) this.update(existing, planned);
    else {
      this.created++;
      this.slice(1).created.push(planned);
    }
  }

  private update(before: KnownUnit, planned: KnownUnit): void {
    this.updated++;
    const takesOthersAlong = before.path !== planned.path && this.above.has(before.id);
    const slice = this.slice(takesOthersAlong ? weightOfMove : 1);
    slice.updated.push(planned);
    if (!takesOthersAlong) return;
    const move = { from: before.path, to: planned.path };
    slice.moves.push(move);
    for (const [code, unit] of this.known) this.known.set(code, { ...unit, path: moved(unit.path, move), guidePath: moved(unit.guidePath, move) });
  }

  private referred(code: string | null, field: string): KnownUnit | null {
    if (code === null) return null;
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

const moved = (path: string, { from, to }: Move): string => (path.startsWith(from) ? to + path.slice(from.length) : path);

const differs = (unit: PlannedFields, fields: PlannedFields): boolean =>
  (Object.keys(fields) as (keyof PlannedFields)[]).some((key) => JSON.stringify(unit[key]) !== JSON.stringify(fields[key]));
