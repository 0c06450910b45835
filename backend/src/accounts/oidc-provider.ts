import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { NotFoundError } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { OidcRefusedError, OidcUnavailableError } from './accounts.errors.js';

/** What is kept between the way out to the provider and the way back. */
export interface OidcRound {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is, as the provider says and signs. */
export interface OidcSubject {
  readonly issuer: string;
  readonly subject: string;
}

const seconds = 10;

/** The provider of sign-ins that the operator has named: code flow with PKCE, state and nonce. */
@Injectable()
export class OidcProvider {
  private readonly redirectUri: string;
  private found: Promise<Configuration> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'http' | 'oidc'>) {
    this.redirectUri = `${config.http.publicUrl}/console/oidc`;
  }

  /** Where somebody signs in, and what to keep until the way back. @throws {OidcUnavailableError} 503; {@link NotFoundError} without a provider */
  async begin(): Promise<{ readonly url: string; readonly round: OidcRound }> {
    const provider = await this.provider();
    const round = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope: 'openid',
      state: round.state,
      nonce: round.nonce,
      code_challenge: await calculatePKCECodeChallenge(round.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, round };
  }

  /**
   * Takes the code of the way back to the provider, and reads who came.
   * @param search the query of the address to which the provider sent the browser, from its `?` on
   * @throws {OidcRefusedError} 403 for whatever is not as it has to be: state, code, issuer, audience, nonce, time or signature
   */
  async finish(search: string, { state, nonce, verifier }: OidcRound): Promise<OidcSubject> {
    const provider = await this.provider();
    const back = new URL(this.redirectUri);
    back.search = search;
    try {
      const tokens = await authorizationCodeGrant(provider, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims) return { issuer: claims.iss, subject: claims.sub };
    } catch {
      // The library has a word for each of them; nobody who lies is told which one was found.
    }
    throw new OidcRefusedError();
  }

  private provider(): Promise<Configuration> {
    const { oidc } = this.config;
    if (!oidc) throw new NotFoundError();
    // One that did not answer is asked again by the next.
    this.found ??= discovery(new URL(oidc.issuer), oidc.clientId, oidc.clientSecret, undefined, {
      timeout: seconds,
      // The signature is looked at, and not the connection alone; plain http is for a provider on this machine, as the configuration sees to.
      execute: [enableNonRepudiationChecks, ...(oidc.issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
    }).catch(() => {
      this.found = undefined;
      throw new OidcUnavailableError();
    });
    return this.found;
  }
}
