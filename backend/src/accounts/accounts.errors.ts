import { ConflictError, ProblemError } from '../common/problem/problem.error.js';

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
