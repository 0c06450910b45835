import { formatScore, ratio } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { subjectsWithin } from '../campaigns/index.js';
import { KeptLately } from '../common/kept-lately.js';
import { Database } from '../database/database.js';
import type { GradingRun } from './grading-run.entity.js';
import { Outcome } from './outcome.entity.js';
import { superiorIn } from './outcome-kinds.js';

/** How some units of a run did together. */
export interface Standing {
  readonly units: number;
  /** How many have each grade. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
  /** Mean of the scores there are, rounded half up to hundredths (N1); null without any. */
  readonly meanScore: string | null;
}

export interface Standings {
  readonly all: Standing;
  /** By the unit directly above, those with the most units first. */
  readonly superiors: readonly (Standing & { readonly id: string; readonly name: string })[];
  /** By kind of unit. */
  readonly kinds: readonly (Standing & { readonly unitType: string })[];
}

interface Row {
  readonly type: string;
  readonly name: string;
  readonly path: string;
  readonly grade: string | null;
  readonly score: number | string | null;
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

function standingOf(rows: readonly Row[]): Standing {
  const counts: Record<string, number> = {};
  let [ungraded, scored, hundredths] = [0, 0, 0];
  for (const { grade, score } of rows) {
    if (grade === null) ungraded += 1;
    else counts[grade] = (counts[grade] ?? 0) + 1;
    if (score === null) continue;
    scored += 1;
    hundredths += Number(score);
  }
  return {
    units: rows.length,
    counts,
    ungraded,
    meanScore: scored === 0 ? null : formatScore(ratio(hundredths, scored * 100)),
  };
}
