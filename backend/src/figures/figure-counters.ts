import type { FigureOrigin, FigureRule, IndicatorRule } from '@pingyi/plugin-sdk';
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

/** Tells figures from what another room keeps. */
export interface FigureCounter<Rule> {
  /** What of a rule there is nothing for, at pointers into the rule (`#/states/0`). */
  faults(rule: Rule): Promise<FieldProblem[]>;
  /** What the register, or the indicator, is called; null for none of that code. */
  title(rule: Rule): Promise<RegisterTitle | null>;
  /** Whether it tells a number, or a part of a whole; only of a rule without faults. */
  tells(rule: Rule): Promise<'number' | 'share'>;
  /** By unit; units without a figure are left out. */
  count(rule: Rule, time: CountedTime, unitIds: readonly string[]): Promise<ReadonlyMap<string, Counted>>;
}

export const figureOrigins = ['register', 'indicator'] as const;
export type FigureOriginKind = (typeof figureOrigins)[number];

/** What a figure comes from, and its code there. */
export const placeOf = (rule: FigureOrigin): { readonly origin: FigureOriginKind; readonly code: string } =>
  'indicator' in rule ? { origin: 'indicator', code: rule.indicator } : { origin: 'register', code: rule.register };

/** The rooms that keep records and indicators stand on this one, and hand their counters in. */
@Injectable()
export class FigureCounters {
  private registers: FigureCounter<FigureRule> | undefined;
  private indicators: FigureCounter<IndicatorRule> | undefined;

  useForRegisters(counter: FigureCounter<FigureRule>): void {
    this.registers = counter;
  }

  useForIndicators(counter: FigureCounter<IndicatorRule>): void {
    this.indicators = counter;
  }

  /** What counts by a rule. */
  by(rule: FigureOrigin): {
    readonly faults: () => Promise<FieldProblem[]>;
    readonly title: () => Promise<RegisterTitle | null>;
    readonly tells: () => Promise<'number' | 'share'>;
    readonly count: (time: CountedTime, unitIds: readonly string[]) => Promise<ReadonlyMap<string, Counted>>;
  } {
    return 'indicator' in rule ? bound(this.indicators, rule) : bound(this.registers, rule);
  }
}

function bound<Rule>(counter: FigureCounter<Rule> | undefined, rule: Rule): ReturnType<FigureCounters['by']> {
  if (!counter) throw new Error('No room has handed in a counter for this');
  return {
    faults: () => counter.faults(rule),
    title: () => counter.title(rule),
    tells: () => counter.tells(rule),
    count: (time, unitIds) => counter.count(rule, time, unitIds),
  };
}
