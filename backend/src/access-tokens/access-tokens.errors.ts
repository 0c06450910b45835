import { ForbiddenError, ProblemError } from '../common/problem/problem.error.js';

/** RFC 6750 has one word for all of them. */
class TokenRefusedError extends ProblemError {
  constructor(code: string) {
    super(401, code, { headers: { 'www-authenticate': 'Bearer realm="pingyi", error="invalid_token"' } });
  }
}

/** No token that anybody was given. */
export class TokenInvalidError extends TokenRefusedError {
  constructor() {
    super('token-invalid');
  }
}

export class TokenExpiredError extends TokenRefusedError {
  constructor() {
    super('token-expired');
  }
}

/** Revoked by somebody, or ended with the rights of the account that made it. */
export class TokenRevokedError extends TokenRefusedError {
  constructor() {
    super('token-revoked');
  }
}

/** A token goes on when its maker has signed out; it is made in the first post of an account, which nobody lends. */
export class PostNotLastingError extends ForbiddenError {
  constructor() {
    super('post-not-lasting');
  }
}
