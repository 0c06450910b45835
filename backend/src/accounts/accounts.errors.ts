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
