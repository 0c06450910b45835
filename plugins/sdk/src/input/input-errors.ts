import type { InputError, InputErrorCode } from '../contract/codes.js';
import { pointer } from '../exact/order.js';

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
}
