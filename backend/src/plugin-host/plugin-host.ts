import type { ConfigError } from '@pingyi/plugin-sdk';
import type { CampaignType, GradingAnswer, PluginLimits, RefusedPlugin } from './campaign-type.js';

export interface PluginHostOptions {
  readonly folders: readonly string[];
  readonly onRefused?: (refused: RefusedPlugin) => void;
  readonly limits?: Partial<PluginLimits>;
}

/** Finds campaign types and runs them in isolation. */
export class PluginHost {
  readonly refused: readonly RefusedPlugin[] = [];

  static async open(options: PluginHostOptions): Promise<PluginHost> {
    return Promise.reject(new Error(`Not available yet: ${options.folders.length}`));
  }

  list(): CampaignType[] {
    return [];
  }

  find(id: string): CampaignType | undefined {
    return this.list().find((type) => type.id === id);
  }

  bundleOf(id: string): Buffer {
    throw new Error(id);
  }

  validateScheme(id: string, _scheme: unknown): Promise<ConfigError[]> {
    return Promise.reject(new Error(id));
  }

  grade(_input: unknown, _options: { readonly signal?: AbortSignal } = {}): Promise<GradingAnswer> {
    return Promise.reject(new Error('Not available yet'));
  }

  async close(): Promise<void> {}
}
