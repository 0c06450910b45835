import type { FigureRule } from '@pingyi/plugin-sdk';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { localizedText } from '../common/http/paging.js';
import type { FieldProblem } from '../common/problem/problem.error.js';
import type { Counted } from './domain/count-figures.js';

export type RegisterTitle = z.output<typeof localizedText>;

/** Both days belong to it. */
export interface CountedTime {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Counts figures from the records of registers. */
export interface FigureCounter {
  /** What of a rule no register answers to, at pointers into the rule (`#/states/0`). */
  faults(rule: FigureRule): Promise<FieldProblem[]>;
  /** What a register is called; null for none of that code. */
  title(register: string): Promise<RegisterTitle | null>;
  /** By unit; units without a figure are left out. */
  count(rule: FigureRule, time: CountedTime, unitIds: readonly string[]): Promise<ReadonlyMap<string, Counted>>;
}

/** The room that keeps records stands on grading, and hands its counter in. */
@Injectable()
export class FigureCounters {
  private counter: FigureCounter | undefined;

  use(counter: FigureCounter): void {
    this.counter = counter;
  }

  get(): FigureCounter {
    if (!this.counter) throw new Error('No room has handed in a counter of records');
    return this.counter;
  }
}
