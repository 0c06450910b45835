import { Inject, Injectable } from '@nestjs/common';
import { subjectsWithin } from '../campaigns/index.js';
import { KeptLately } from '../common/kept-lately.js';
import { Database } from '../database/database.js';
import { standingOf, type Graded, type Standing } from './domain/standing.js';
import type { GradingRun } from './grading-run.entity.js';
import { Outcome } from './outcome.entity.js';
import { superiorIn } from './outcome-kinds.js';

export interface Standings {
  readonly all: Standing;
  /** By the unit directly above, those with the most units first. */
  readonly superiors: readonly (Standing & { readonly id: string; readonly name: string })[];
  /** By kind of unit. */
  readonly kinds: readonly (Standing & { readonly unitType: string })[];
}

interface Row extends Graded {
  readonly type: string;
  readonly name: string;
  readonly path: string;
}

/** Runs whose standings are known; a run never changes. */
const rememberedRuns = 100;
const everything = { scopePath: '/' };

/** How the units of a run did by township and by kind, for charts and for a unit's comparison with those around it. */
@Injectable()
export class OutcomeStandings {
  private readonly known = new KeptLately<Standings>(rememberedRuns, (key) => this.read(key));

  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws {BusyError} 503 when too many tables are being read */
  of({ id, campaignId }: Pick<GradingRun, 'id' | 'campaignId'>): Promise<Standings> {
    return this.known.get(`${campaignId} ${id}`);
  }

  private async read(key: string): Promise<Standings> {
    const [campaignId = '', runId] = key.split(' ');
    const rows = await this.database.atLength(() =>
      subjectsWithin(this.database.dataSource.manager, everything, campaignId)
        .innerJoin(Outcome, 'outcome', 'outcome.runId = :runId AND outcome.unitId = subject.unitId', { runId })
        .select('subject.unitType', 'type')
        .addSelect('subject.parentName', 'name')
        .addSelect('subject.path', 'path')
        .addSelect('outcome.grade', 'grade')
        .addSelect('outcome.scoreHundredths', 'score')
        .getRawMany<Row>(),
    );
    const superiors = [...grouped(rows, ({ path }) => superiorIn(path))].flatMap(([id, below]) =>
      id === '' ? [] : [{ id, name: below[0]?.name ?? '', ...standingOf(below) }],
    );
    return {
      all: standingOf(rows),
      superiors: superiors.sort((a, b) => b.units - a.units || (a.name < b.name ? -1 : 1)),
      kinds: [...grouped(rows, ({ type }) => type)]
        .map(([unitType, ofKind]) => ({ unitType, ...standingOf(ofKind) }))
        .sort((a, b) => (a.unitType < b.unitType ? -1 : 1)),
    };
  }
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
