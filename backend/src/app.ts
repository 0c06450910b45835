import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AccountsService, generatePassword } from './accounts/index.js';
import { AppModule } from './app.module.js';
import { RespondentForms } from './ballots/index.js';
import { createFastifyAdapter } from './common/http/fastify.js';
import { RouteTable } from './common/http/route-table.js';
import type { Config } from './config/config.js';
import { prepareDatabase } from './database/prepare-database.js';
import { entities } from './entities.js';
import { FormsService } from './forms/index.js';
import { Metrics, registerMetrics } from './metrics/index.js';
import { PluginHost } from './plugin-host/index.js';
import { ReleaseStatements } from './publication/index.js';
import { Indicators } from './indicators/index.js';
import { RegisterDefinitions } from './registers/index.js';
import { RemarkTopics } from './remarks/index.js';
import { SigningKeys } from './statements/index.js';
import { registerPages } from './pages/pages.js';
import { version } from './system/version.js';
import { openTracing, traceAnswer } from './tracing/index.js';

const writeLine = (line: string): void => void process.stderr.write(`${line}\n`);

/** What the rooms say about themselves: faults, unless nothing is to be said, and what they do when everything is. */
function roomLogger(logLevel: string): false | ConsoleLogger {
  if (logLevel === 'silent') return false;
  // A logger of its own: bare levels would say nothing after a silent application of the same process.
  return new ConsoleLogger({
    logLevels: ['error', 'warn', 'fatal', ...(logLevel === 'debug' ? ['debug' as const] : [])],
  });
}

/** The application, assembled and migrated but not listening. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  await prepareDatabase(config, entities);
  const routes = new RouteTable();
  const metrics = config.metrics && new (await import('./metrics/request-metrics.js')).RequestMetrics();
  const adapter = await createFastifyAdapter({
    logLevel: config.logLevel,
    routes,
    https: config.http.publicUrl.startsWith('https:'),
    trustedProxies: config.http.trustedProxies,
    onAnswer:
      metrics || config.traceEndpoint
        ? (answered) => {
            metrics?.answered(answered);
            if (config.traceEndpoint) traceAnswer(answered);
          }
        : undefined,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  if (config.traceEndpoint) fastify.addHook('onClose', await openTracing(config.traceEndpoint, version));
  // Pages are asked for once the application stands.
  await registerPages(fastify, (collector) => app.get(RespondentForms).behind(collector), config.frameOrigins);
  if (metrics && config.metrics?.token) registerMetrics(fastify, metrics.registry, config.metrics.token);
  const module = AppModule.for(config, routes, writeLine);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: roomLogger(config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  await app.init();
  await fastify.ready();
  if (metrics) await app.get(Metrics).open(metrics.registry);
  const plugins = app.get(PluginHost);
  await app.get(FormsService).loadShippedForms(plugins.list(), plugins.forms(), writeLine);
  await app.get(RegisterDefinitions).loadShipped();
  await app.get(Indicators).loadShipped();
  await app.get(RemarkTopics).loadShipped();
  await app.get(SigningKeys).prepare();
  await app.get(ReleaseStatements).signEarlier();
  return app;
}

/**
 * Makes sure that somebody can sign in.
 * @returns the generated password of `admin` when there was no account yet
 */
export async function ensureAdministrator(app: NestFastifyApplication): Promise<string | null> {
  const accounts = app.get(AccountsService);
  if (await accounts.hasAny()) return null;
  const password = generatePassword();
  await accounts.create(null, {
    username: 'admin',
    displayName: '管理员',
    role: 'administrator',
    unitId: null,
    password,
    mustChangePassword: true,
  });
  return password;
}
