import { ConflictError, ValidationFailedError } from '../common/problem/problem.error.js';

/** Its name leads into the own network, or nowhere; which of both is not told. */
export class WebhookAddressRefusedError extends ValidationFailedError {
  constructor() {
    super([{ pointer: '#/url', code: 'webhook-address-refused' }], 'webhook-address-refused');
  }
}

/** Nothing is sent to a webhook that is switched off. */
export class WebhookDisabledError extends ConflictError {
  constructor() {
    super('webhook-disabled');
  }
}
