/** One fault inside a request, addressed by an RFC 6901 pointer such as `#/answers/overall`. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ProblemOptions {
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An expected refusal, answered as an RFC 9457 problem document.
 * Features subclass it in their own `<feature>.errors.ts`; `code` never changes once published.
 */
export class ProblemError extends Error {
  readonly errors: readonly FieldProblem[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly detail: string | undefined;

  constructor(
    readonly status: number,
    readonly code: string,
    options: ProblemOptions = {},
  ) {
    super(code);
    this.detail = options.detail;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}

export class NotFoundError extends ProblemError {
  constructor() {
    super(404, 'not-found');
  }
}

export class ForbiddenError extends ProblemError {
  constructor(code = 'forbidden') {
    super(403, code);
  }
}

/** Something that the caller may read, and another office manages. */
export class BeyondReachError extends ForbiddenError {
  constructor() {
    super('beyond-reach');
  }
}

export class ValidationFailedError extends ProblemError {
  constructor(errors: readonly FieldProblem[], code = 'validation-failed') {
    super(422, code, { errors });
  }
}

export class ImmutableError extends ProblemError {
  constructor() {
    super(409, 'immutable');
  }
}

export class ConflictError extends ProblemError {
  constructor(code: string, detail?: string) {
    super(409, code, detail === undefined ? {} : { detail });
  }
}

export class RevisionStaleError extends ProblemError {
  constructor() {
    super(412, 'revision-stale');
  }
}
