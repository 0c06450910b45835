import { resolve } from 'node:path';
import { ConfigError } from './config.error.js';

export interface MetricsSettings {
  /** Null asks for none, at the address of its own alone. */
  readonly token: string | null;
  readonly listen: { readonly host: string; readonly port: number } | null;
}

export interface BackupSettings {
  readonly folder: string;
  /** Null leaves keys of waiting ballots beside their archives. */
  readonly keysFolder: string | null;
  /** `HH:MM` by the clocks of the office. */
  readonly at: string;
  /** Of how many days, weeks and months the newest backup is kept. */
  readonly keep: { readonly days: number; readonly weeks: number; readonly months: number };
}

type BackupVariables = Readonly<Record<'BACKUP_DIR' | 'BACKUP_KEYS_DIR' | 'BACKUP_AT' | 'BACKUP_KEEP', string>>;
type MetricsVariables = Readonly<Record<'METRICS_TOKEN' | 'METRICS_LISTEN', string>>;

/** @throws {ConfigError} where the keys would lie with the archives that they open */
export function backupSettings({
  BACKUP_DIR,
  BACKUP_KEYS_DIR,
  BACKUP_AT,
  BACKUP_KEEP,
}: BackupVariables): BackupSettings | null {
  if (BACKUP_DIR === '') {
    if (BACKUP_KEYS_DIR !== '') throw new ConfigError('Configuration: BACKUP_KEYS_DIR needs BACKUP_DIR beside it');
    return null;
  }
  const folder = resolve(BACKUP_DIR);
  const keysFolder = BACKUP_KEYS_DIR === '' ? null : resolve(BACKUP_KEYS_DIR);
  if (keysFolder !== null && `${keysFolder}/`.startsWith(`${folder}/`))
    throw new ConfigError('Configuration: BACKUP_KEYS_DIR must lie outside of BACKUP_DIR');
  const [days = 1, weeks = 0, months = 0] = BACKUP_KEEP.split(',').map(Number);
  return { folder, keysFolder, at: BACKUP_AT, keep: { days, weeks, months } };
}

/** @returns null where neither is set */
export function metricsSettings({ METRICS_TOKEN, METRICS_LISTEN }: MetricsVariables): MetricsSettings | null {
  if (METRICS_TOKEN === '' && METRICS_LISTEN === '') return null;
  const [, host = '', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(METRICS_LISTEN) ?? [];
  return { token: METRICS_TOKEN || null, listen: METRICS_LISTEN === '' ? null : { host, port: Number(port) } };
}
