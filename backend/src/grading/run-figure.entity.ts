import { Entity, PrimaryColumn } from 'typeorm';

/** A verified figure that a run has used; another may have taken its place since. */
@Entity('run_figure')
export class RunFigure {
  @PrimaryColumn('varchar', { length: 36 })
  runId: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @PrimaryColumn('varchar', { length: 36 })
  figureId: string;
}
