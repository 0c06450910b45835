import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { InstallationMetrics } from './installation-metrics.js';
import { isAllowed } from './register-metrics.js';

/** Figures for monitoring: those of the installation beside those of the process, and an address of their own where one is set. */
@Injectable()
export class Metrics implements BeforeApplicationShutdown {
  private registry: Registry | undefined;
  private server: Server | undefined;

  constructor(
    @Inject(InstallationMetrics) private readonly installation: InstallationMetrics,
    @Inject(CONFIG) private readonly config: Pick<Config, 'metrics'>,
  ) {}

  async open(registry: Registry): Promise<void> {
    this.registry = registry;
    await this.installation.addTo(registry);
  }

  /** Listens at the address of its own, if one is set. @throws when it is taken */
  async listen(): Promise<void> {
    const { registry } = this;
    const { listen, token } = this.config.metrics ?? {};
    if (!registry || !listen) return;
    this.server = createServer((request, response) => {
      const isAsked = request.method === 'GET' && request.url === '/metrics';
      if (!isAsked || !isAllowed(request.headers.authorization, token ?? null)) {
        response.writeHead(404).end();
        return;
      }
      registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    });
    this.server.listen(listen.port, listen.host);
    await once(this.server, 'listening');
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
