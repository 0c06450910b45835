import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { PluginHost, type PluginHostOptions } from './plugin-host.js';

/** Provides the one plugin host of the process and closes it on shutdown. */
@Global()
@Module({})
export class PluginHostModule implements OnApplicationShutdown {
  constructor(@Inject(PluginHost) private readonly host: PluginHost) {}

  static with(options: PluginHostOptions): DynamicModule {
    return {
      module: PluginHostModule,
      providers: [{ provide: PluginHost, useFactory: () => PluginHost.open(options) }],
      exports: [PluginHost],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.host.close();
  }
}
