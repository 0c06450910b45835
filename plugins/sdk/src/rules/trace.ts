import type { TraceStep } from '../contract/grading-result.js';
import type { JsonObject } from '../contract/localized-text.js';

/** Writes down every step with the numbers that went in, so that anyone can redo it with a pocket calculator (I11). */
export class Trace {
  private readonly written: TraceStep[] = [];

  get steps(): readonly TraceStep[] {
    return this.written;
  }

  /** Adds a step and returns its output. */
  add(step: string, inputs: JsonObject, output: string): string {
    this.written.push({ step, inputs, output });
    return output;
  }
}
