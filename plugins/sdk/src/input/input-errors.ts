import type { InputError, InputErrorCode } from '../contract/codes.js';
import { pointer } from '../exact/order.js';
import type { Place } from './place.js';

/** Collects the faults of an input. */
export class InputErrors {
  private readonly found: InputError[] = [];

  get list(): readonly InputError[] {
    return this.found;
  }

  get none(): boolean {
    return this.found.length === 0;
  }

  add(code: InputErrorCode, ...steps: readonly (string | number)[]): void {
    this.found.push({ code, path: pointer('', ...steps) });
  }

  addAt(place: Place, code: InputErrorCode, ...steps: readonly (string | number)[]): void {
    this.add(code, ...place.steps, ...steps);
  }
}
