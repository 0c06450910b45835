import { ConflictError, ForbiddenError, ProblemError, ValidationFailedError } from '../common/problem/problem.error.js';

/** This installation has no mail server. */
export class MailOffError extends ConflictError {
  constructor() {
    super('mail-off');
  }
}

/** The code is wrong, too old, or was tried too often. */
export class MailCodeInvalidError extends ForbiddenError {
  constructor() {
    super('mail-code-invalid');
  }
}

/** No address was entered, or it was not confirmed. */
export class MailAddressMissingError extends ConflictError {
  constructor() {
    super('mail-address-missing');
  }
}

/** So many mails of an account's own a day, that nobody is bothered who does not know of it. */
export class TooManyMailsError extends ProblemError {
  constructor() {
    super(429, 'too-many-mails', { headers: { 'retry-after': '86400' } });
  }
}

/** The installation does not allow robots at this address (`REMINDER_ROBOT_HOSTS`). */
export class RobotAddressRefusedError extends ValidationFailedError {
  constructor() {
    super([{ pointer: '#/url', code: 'robot-address-refused' }], 'robot-address-refused');
  }
}
