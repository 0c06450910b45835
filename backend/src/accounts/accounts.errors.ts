import { inGroups } from '../common/ids.js';
import { ConflictError, ForbiddenError, ProblemError } from '../common/problem/problem.error.js';

export class CredentialsInvalidError extends ProblemError {
  constructor() {
    super(401, 'credentials-invalid', { headers: { 'www-authenticate': 'Session realm="pingyi"' } });
  }
}

export class UsernameTakenError extends ConflictError {
  constructor() {
    super('username-taken');
  }
}

export class LastAdministratorError extends ConflictError {
  constructor() {
    super('last-administrator');
  }
}

/** The password is right, and the account has a second factor: the same request again, with a code. */
export class SecondFactorRequiredError extends ProblemError {
  constructor() {
    super(401, 'second-factor-required', { headers: { 'www-authenticate': 'Session realm="pingyi"' } });
  }
}

/** A wrong code, one of another half minute, or one that was used before. */
export class SecondFactorInvalidError extends ProblemError {
  constructor() {
    super(401, 'second-factor-invalid', { headers: { 'www-authenticate': 'Session realm="pingyi"' } });
  }
}

export class SecondFactorPresentError extends ConflictError {
  constructor() {
    super('second-factor-present');
  }
}

export class SecondFactorMissingError extends ConflictError {
  constructor() {
    super('second-factor-missing');
  }
}

/** An unknown code of a reset slip, one that has expired, or one that a newer slip has ended. */
export class ResetCodeInvalidError extends ForbiddenError {
  constructor() {
    super('reset-code-invalid');
  }
}

/** Told apart from an invalid one: an owner who did not use it learns that somebody else did. */
export class ResetCodeUsedError extends ConflictError {
  constructor() {
    super('reset-code-used');
  }
}

/** Who entered it could sign in as whoever confirms it. */
export class ConfirmationByHeldAccountError extends ForbiddenError {
  constructor() {
    super('confirmation-by-reset-account');
  }
}

/** What came back from the provider is not as it has to be, or the account is disabled. */
export class OidcRefusedError extends ForbiddenError {
  constructor() {
    super('oidc-refused');
  }
}

/** The provider knows who came, and nobody here has said which account that is; the office links it by the code. */
export class OidcUnknownError extends ProblemError {
  constructor(code: string) {
    super(403, 'oidc-unknown', {
      errors: [{ pointer: '#', code: 'oidc-unknown', params: { code: inGroups(code, '-') } }],
    });
  }
}

export class OidcTakenError extends ConflictError {
  constructor() {
    super('oidc-taken');
  }
}

/** The provider does not answer. */
export class OidcUnavailableError extends ProblemError {
  constructor() {
    super(503, 'oidc-unavailable', { headers: { 'retry-after': '30' } });
  }
}
