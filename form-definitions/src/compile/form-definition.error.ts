import type { Finding } from '../linter/finding.js';

/** A form was to be compiled that the answer validator cannot enforce. */
export class FormDefinitionError extends Error {
  readonly code = 'form-invalid';

  constructor(readonly findings: readonly Finding[]) {
    super(`The form definition has ${findings.length} faults, the first is ${findings[0]?.code ?? 'unknown'}`);
    this.name = 'FormDefinitionError';
  }
}
