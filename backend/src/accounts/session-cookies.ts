import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownDevices } from './known-devices.js';
import { Sessions } from './sessions.js';

/** The two cookies of the console: the session, and the names that this device signed in with. */
@Injectable()
export class SessionCookies {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
  ) {}

  set(reply: FastifyReply, token: string): void {
    reply.setCookie(this.sessions.cookieName, token, this.sessions.cookieOptions);
  }

  /** Of a session that begins without a sign-in page: this device is known from now on. */
  begin(request: FastifyRequest, reply: FastifyReply, username: string, token: string): void {
    this.set(reply, token);
    this.setDevice(reply, this.devices.remember(this.deviceOf(request), username));
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.sessions.cookieName, this.sessions.cookieOptions);
  }

  deviceOf(request: FastifyRequest): string | undefined {
    return request.cookies[this.sessions.deviceCookieName];
  }

  setDevice(reply: FastifyReply, device: string): void {
    reply.setCookie(this.sessions.deviceCookieName, device, {
      ...this.sessions.cookieOptions,
      path: '/',
      maxAge: this.devices.maxAgeSeconds,
    });
  }
}
