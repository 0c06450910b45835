import { Controller, Inject } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { z } from 'zod';
import { roles } from '../access/index.js';
import { Clock } from '../common/clock.js';
import {
  Call,
  ENDPOINT,
  endpoint,
  Route,
  type EndpointDefinition,
  type Input,
  type Output,
} from '../common/http/endpoint.js';
import { toOpenApi } from '../common/http/openapi.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { StorageProbe } from '../database/storage-probe.js';
import { Demonstration } from '../demonstration/index.js';
import { Readiness } from './readiness.js';
import { version } from './version.js';

const tag = 'system';
const health = endpoint({
  method: 'GET',
  path: 'api/health',
  summary: 'The process is alive',
  tag,
  access: 'public',
  response: z.strictObject({ status: z.literal('ok') }),
});
const ready = endpoint({
  method: 'GET',
  path: 'api/ready',
  summary: 'Migrated, and something can be written',
  tag,
  access: 'public',
  response: z.strictObject({ status: z.enum(['ready', 'not-ready']) }),
});
const system = endpoint({
  method: 'GET',
  path: 'api/system',
  summary: 'Version, and the accounts of a demonstration',
  tag,
  access: 'public',
  response: z
    .strictObject({
      version: z.string(),
      timeZone: z.string(),
      demonstration: z.boolean(),
      /** What the provider of sign-ins is called; null without one. */
      signInProvider: z.string().nullable(),
      demonstrationAccounts: z.array(
        z.strictObject({
          username: z.string(),
          password: z.string(),
          displayName: z.string(),
          role: z.enum(roles),
          unitName: z.string(),
        }),
      ),
    })
    .meta({ id: 'System' }),
});
const openApi = endpoint({
  method: 'GET',
  path: 'api/openapi.json',
  summary: 'This document',
  tag,
  access: 'public',
  response: { files: ['application/json'] },
});

@Controller()
export class SystemController {
  private document: Record<string, unknown> | undefined;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StorageProbe) private readonly storage: StorageProbe,
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Demonstration) private readonly demonstration: Demonstration,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Pick<Config, 'oidc'>,
  ) {}

  @Route(health)
  health(): Output<typeof health> {
    return { status: 'ok' };
  }

  @Route(ready)
  async ready(@Call() { reply }: Input<typeof ready>): Promise<Output<typeof ready>> {
    if (this.readiness.isReady && (await this.storage.canWrite())) return { status: 'ready' };
    reply.status(503).header('retry-after', '5');
    return { status: 'not-ready' };
  }

  @Route(system)
  async system(): Promise<Output<typeof system>> {
    const accounts = await this.demonstration.accounts();
    const { timeZone } = this.clock.calendar;
    return {
      version,
      timeZone,
      demonstration: accounts.length > 0,
      signInProvider: this.config.oidc?.name ?? null,
      demonstrationAccounts: [...accounts],
    };
  }

  @Route(openApi)
  openApi(): Record<string, unknown> {
    return (this.document ??= toOpenApi(this.endpoints(), version));
  }

  /** Every declared endpoint of every controller; a route without a declaration stops the start. */
  private endpoints(): EndpointDefinition[] {
    const scanner = new MetadataScanner();
    return this.discovery.getControllers().flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const definition =
          typeof handler === 'function'
            ? this.reflector.get<EndpointDefinition | undefined>(ENDPOINT, handler)
            : undefined;
        return definition ? [definition] : [];
      });
    });
  }
}
