import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { roles, type Role } from '../access/index.js';
import { ConfigError } from './config.error.js';
import { mailServer, type MailSettings } from './mail-server.js';
import { backupSettings, metricsSettings, type BackupSettings, type MetricsSettings } from './operation-settings.js';
import { signalSettings, signalVariables, type SignalSettings } from './signal-settings.js';
import { integer, variable, type Variable } from './variable.js';

export type { BackupSettings, MailSettings };

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

function isTimeZone(name: string): boolean {
  try {
    // An offset is none: it would not know of daylight saving.
    return /^[A-Z]/.test(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}

function isIssuer(text: string): boolean {
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash } = new URL(text);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return hash === '' && (protocol === 'https:' || (protocol === 'http:' && isHere));
}

/** Every environment variable that Pingyi reads, with its meaning; `.env.example` is printed from it. */
export const variables = {
  PORT: variable(integer(3000, 0, 65535), 'TCP port of the web server; 0 takes any free one.'),
  HOST: variable(z.string().min(1).default('127.0.0.1'), 'Address to listen on.'),
  DATA_DIR: variable(z.string().min(1).default('./data'), 'Folder of the SQLite database and of uploaded evidence.'),
  DATABASE_URL: variable(
    z
      .string()
      .refine((text) => text === '' || /^postgres(ql)?:\/\/\S+$/.test(text), 'must start with postgres://')
      .default(''),
    'postgres://user:password@host/database; empty uses SQLite in DATA_DIR.',
  ),
  PUBLIC_URL: variable(
    z
      .string()
      .refine((text) => text === '' || /^https?:\/\/[^\s/?#]+$/.test(text), 'must be http(s)://host without a path')
      .default(''),
    'Address that residents reach; printed into QR codes. Empty uses http://HOST:PORT.',
  ),
  ROLE: variable(
    z.enum(['all', 'web', 'worker']).default('all'),
    'Whether this process counts waiting ballots, sends to webhooks and, on PostgreSQL, works on jobs (all, worker) or leaves that to others (web); each serves HTTP.',
  ),
  LOG_LEVEL: variable(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    'How much is logged; never personal data.',
  ),
  TIME_ZONE: variable(
    z
      .string()
      .default('Asia/Shanghai')
      .refine(isTimeZone, 'must be a name of the IANA time zone database, as Asia/Shanghai'),
    'Time zone of the office: its midnight begins and ends phases, and people read its days and hours.',
  ),
  TRUST_PROXY: variable(
    integer(0, 0, 5),
    'Number of reverse proxies in front whose X-Forwarded-For is believed; 0 believes none.',
  ),
  PLUGIN_DIRS: variable(
    z.string().default(''),
    'Further folders with campaign types, separated by the system’s path separator.',
  ),
  INTEGRATION_SECONDS: variable(
    integer(60, 1, 86_400),
    'How often, in seconds, waiting ballots are counted; of each collector ten always wait, until its campaign ends.',
  ),
  ...signalVariables,
  SECOND_FACTOR_ROLES: variable(
    z
      .string()
      .default('')
      .transform(listed)
      .pipe(
        z.array(
          z.enum(roles, { error: () => `must be empty or name roles of ${roles.join(', ')}, separated by commas` }),
        ),
      ),
    'Roles whose accounts must set up a second factor before anything else, separated by commas.',
  ),
  PUBLISHING_PERSONS: variable(
    integer(2, 1, 2),
    'How many persons it takes to publish a result or to withdraw it: 2, or 1 where an office has one administrator.',
  ),
  WEBHOOK_ALLOWED_NETWORKS: variable(
    z
      .string()
      .default('')
      .transform(listed)
      .pipe(
        z.array(
          z.string().refine((text) => ipaddr.isValidCIDR(text), {
            message: 'must be empty or name networks as 10.2.0.0/16, separated by commas',
          }),
        ),
      ),
    'Networks of one’s own in which receivers of webhooks may stand, also without encryption, separated by commas; others are refused.',
  ),
  REMINDER_ROBOT_HOSTS: variable(
    z
      .string()
      .default('qyapi.weixin.qq.com,oapi.dingtalk.com')
      .transform(listed)
      .pipe(
        z.array(
          z.string().refine((text) => /^[a-z0-9.-]+(?::\d{1,5})?$/.test(text), {
            message: 'must be empty or name hosts as oapi.dingtalk.com, separated by commas',
          }),
        ),
      ),
    'Hosts of group robots that may be told how much waits, separated by commas; empty allows none.',
  ),
  FRAME_ORIGINS: variable(
    z
      .string()
      .default('')
      .transform(listed)
      .pipe(
        z.array(
          z.string().refine((text) => /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?$/.test(text), {
            message: 'must be empty or name origins as https://www.county.example, separated by commas',
          }),
        ),
      ),
    'Websites that may show the form of residents within their pages, separated by commas; empty allows none.',
  ),
  SMTP_URL: variable(
    z
      .string()
      .refine((text) => text === '' || mailServer(text) !== null, {
        message: 'must be empty, smtp://user:password@host:587 or smtps://user:password@host:465',
      })
      .default(''),
    'Mail server for reminders, smtp://user:password@host:587 (encrypted by STARTTLS, unless the host is this machine) or smtps://…:465; empty sends no mail.',
  ),
  SMTP_FROM: variable(
    z
      .string()
      .refine((text) => text === '' || /^(?:[^<>\r\n"]{1,80} )?<?[^\s<>@"]+@[^\s<>@"]+>?$/.test(text), {
        message: 'must be an address, or a name with an address as 评议 <noreply@county.example>',
      })
      .default(''),
    'Sender of mails, an address or 名称 <address>; needed with SMTP_URL.',
  ),
  OIDC_ISSUER: variable(
    z.string().default('').refine(isIssuer, 'must be empty or an address with https; with http on this machine alone'),
    'Address of the OpenID Connect provider of the office (its gateway for WeCom, DingTalk or a government identity), as its discovery document names it; empty signs in by password alone.',
  ),
  OIDC_CLIENT_ID: variable(z.string().default(''), 'The name under which the provider knows this installation.'),
  OIDC_CLIENT_SECRET: variable(z.string().default(''), 'The secret that belongs to it.'),
  OIDC_NAME: variable(z.string().max(40).default('OpenID'), 'What the button of the sign-in page calls the provider.'),
  BACKUP_DIR: variable(
    z.string().default(''),
    'Folder into which the server writes a backup every day, best on another disk; empty writes none. The same for all processes.',
  ),
  BACKUP_KEYS_DIR: variable(
    z.string().default(''),
    'Folder for the keys that belong apart from the archives; empty leaves keys of waiting ballots beside their archive and copies no others.',
  ),
  BACKUP_AT: variable(
    z
      .string()
      .default('02:30')
      .refine((text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), 'must be a time of the day as 02:30'),
    'When the daily backup begins, by the clocks of the office.',
  ),
  BACKUP_KEEP: variable(
    z
      .string()
      .default('7,4,12')
      .refine((text) => /^[1-9]\d{0,2},\d{1,3},\d{1,3}$/.test(text), {
        message: 'must be three numbers of days, weeks and months as 7,4,12, of days at least one',
      }),
    'Of how many days, weeks and months the newest backup is kept.',
  ),
  METRICS_TOKEN: variable(
    z
      .string()
      .refine(
        (text) => text === '' || /^[\x21-\x7e]{16,200}$/.test(text),
        'must be empty or 16 to 200 characters without spaces',
      )
      .default(''),
    'Token with which GET /metrics answers (Authorization: Bearer …) in the format of Prometheus; empty answers 404.',
  ),
  METRICS_LISTEN: variable(
    z
      .string()
      .refine(
        (text) => text === '' || /^(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}$/i.test(text),
        'must be empty or host:port as 127.0.0.1:9464',
      )
      .default(''),
    'Address of its own for GET /metrics, host:port, which then needs no token unless METRICS_TOKEN is set; empty opens none.',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(
    z
      .string()
      .refine(
        (text) => text === '' || /^https?:\/\/[^\s?#]+$/.test(text),
        'must be empty or an address as http://127.0.0.1:4318',
      )
      .default(''),
    'Collector to which traces of answers and jobs go (OpenTelemetry, OTLP over HTTP); nothing of residents; empty sends none.',
  ),
} as const satisfies Record<string, Variable>;

export type ProcessRole = 'all' | 'web' | 'worker';

/** The validated configuration; nothing else in the backend reads the environment. */
export interface Config {
  readonly http: {
    readonly port: number;
    readonly host: string;
    readonly publicUrl: string;
    readonly trustedProxies: number;
  };
  readonly dataDir: string;
  /** `null` means SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly role: ProcessRole;
  readonly logLevel: string;
  /** A name of the IANA database. */
  readonly timeZone: string;
  readonly pluginDirs: readonly string[];
  readonly integrationSeconds: number;
  readonly signals: SignalSettings;
  readonly secondFactorRoles: readonly Role[];
  /** 1 or 2: how many it takes to publish or to withdraw a result. */
  readonly publishingPersons: number;
  /** Networks such as `10.2.0.0/16`. */
  readonly webhookNetworks: readonly string[];
  /** Hosts, with a port where it is not the usual one. */
  readonly robotHosts: readonly string[];
  /** Origins of websites that may show the form of residents within their pages. */
  readonly frameOrigins: readonly string[];
  /** Null = no mail is sent. */
  readonly mail: MailSettings | null;
  /** The provider of sign-ins; null = none. */
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  } | null;
  /** Backups that the server writes by itself; null = none. */
  readonly backup: BackupSettings | null;
  /** Where figures for monitoring are read; null = nowhere. */
  readonly metrics: MetricsSettings | null;
  /** Collector of traces, as `http://127.0.0.1:4318`; null = none. */
  readonly traceEndpoint: string | null;
}

const environment = z.object({
  PORT: variables.PORT.schema,
  HOST: variables.HOST.schema,
  DATA_DIR: variables.DATA_DIR.schema,
  DATABASE_URL: variables.DATABASE_URL.schema,
  PUBLIC_URL: variables.PUBLIC_URL.schema,
  ROLE: variables.ROLE.schema,
  LOG_LEVEL: variables.LOG_LEVEL.schema,
  TIME_ZONE: variables.TIME_ZONE.schema,
  TRUST_PROXY: variables.TRUST_PROXY.schema,
  PLUGIN_DIRS: variables.PLUGIN_DIRS.schema,
  INTEGRATION_SECONDS: variables.INTEGRATION_SECONDS.schema,
  SIGNAL_BURST_PERCENT: variables.SIGNAL_BURST_PERCENT.schema,
  SIGNAL_FAST_PERCENT: variables.SIGNAL_FAST_PERCENT.schema,
  SIGNAL_FAST_SECONDS: variables.SIGNAL_FAST_SECONDS.schema,
  SIGNAL_STRAIGHT_PERCENT: variables.SIGNAL_STRAIGHT_PERCENT.schema,
  SIGNAL_ORDER_PERCENT: variables.SIGNAL_ORDER_PERCENT.schema,
  SIGNAL_NETWORK_PERCENT: variables.SIGNAL_NETWORK_PERCENT.schema,
  SECOND_FACTOR_ROLES: variables.SECOND_FACTOR_ROLES.schema,
  PUBLISHING_PERSONS: variables.PUBLISHING_PERSONS.schema,
  WEBHOOK_ALLOWED_NETWORKS: variables.WEBHOOK_ALLOWED_NETWORKS.schema,
  REMINDER_ROBOT_HOSTS: variables.REMINDER_ROBOT_HOSTS.schema,
  FRAME_ORIGINS: variables.FRAME_ORIGINS.schema,
  SMTP_URL: variables.SMTP_URL.schema,
  SMTP_FROM: variables.SMTP_FROM.schema,
  OIDC_ISSUER: variables.OIDC_ISSUER.schema,
  OIDC_CLIENT_ID: variables.OIDC_CLIENT_ID.schema,
  OIDC_CLIENT_SECRET: variables.OIDC_CLIENT_SECRET.schema,
  OIDC_NAME: variables.OIDC_NAME.schema,
  BACKUP_DIR: variables.BACKUP_DIR.schema,
  BACKUP_KEYS_DIR: variables.BACKUP_KEYS_DIR.schema,
  BACKUP_AT: variables.BACKUP_AT.schema,
  BACKUP_KEEP: variables.BACKUP_KEEP.schema,
  METRICS_TOKEN: variables.METRICS_TOKEN.schema,
  METRICS_LISTEN: variables.METRICS_LISTEN.schema,
  OTEL_EXPORTER_OTLP_ENDPOINT: variables.OTEL_EXPORTER_OTLP_ENDPOINT.schema,
});

/**
 * Reads and validates the configuration once.
 * @throws {ConfigError} naming the first wrong variable
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`Configuration: ${String(issue?.path[0])} ${issue?.message ?? 'is invalid'}`);
  }
  const values = parsed.data;
  const server = mailServer(values.SMTP_URL);
  if (server && values.SMTP_FROM === '')
    throw new ConfigError('Configuration: SMTP_FROM must be an address where SMTP_URL is set');
  if (values.OIDC_ISSUER && (!values.OIDC_CLIENT_ID || !values.OIDC_CLIENT_SECRET))
    throw new ConfigError('Configuration: OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it');
  const backup = backupSettings(values);
  const delimiter = process.platform === 'win32' ? ';' : ':';
  return {
    http: {
      trustedProxies: values.TRUST_PROXY,
      port: values.PORT,
      host: values.HOST,
      publicUrl:
        values.PUBLIC_URL ||
        `http://${['0.0.0.0', '127.0.0.1', '::', '::1'].includes(values.HOST) ? 'localhost' : values.HOST}:${values.PORT}`,
    },
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL || null,
    role: values.ROLE,
    logLevel: values.LOG_LEVEL,
    timeZone: values.TIME_ZONE,
    pluginDirs: values.PLUGIN_DIRS.split(delimiter)
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    integrationSeconds: values.INTEGRATION_SECONDS,
    signals: signalSettings(values),
    secondFactorRoles: values.SECOND_FACTOR_ROLES,
    publishingPersons: values.PUBLISHING_PERSONS,
    webhookNetworks: values.WEBHOOK_ALLOWED_NETWORKS,
    robotHosts: values.REMINDER_ROBOT_HOSTS,
    frameOrigins: values.FRAME_ORIGINS,
    mail: server && { ...server, from: values.SMTP_FROM },
    oidc: values.OIDC_ISSUER
      ? {
          issuer: values.OIDC_ISSUER,
          clientId: values.OIDC_CLIENT_ID,
          clientSecret: values.OIDC_CLIENT_SECRET,
          name: values.OIDC_NAME,
        }
      : null,
    backup,
    metrics: metricsSettings(values),
    traceEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT || null,
  };
}

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address));
const privateAddress = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

/** Whether a public address is this machine: its loopback, or an address that it has in a private network, where a phone may try things out. */
export function isOfThisMachine(publicUrl: string, addresses: readonly string[] = ownAddresses()): boolean {
  if (!URL.canParse(publicUrl)) return false;
  const { hostname } = new URL(publicUrl);
  if (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  )
    return true;
  return privateAddress.test(hostname) && addresses.includes(hostname);
}

/** The environment of a process of our own that works on the same data. */
export const environmentOf = ({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): NodeJS.ProcessEnv => ({
  ...process.env,
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl ?? '',
});

/** Whether `npx` or `npm exec` started this process. */
export const isStartedByNpx = (): boolean => process.env['npm_command'] === 'exec';
