import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';

@Global()
@Module({})
export class CommonModule {
  static with({ timeZone }: { readonly timeZone: string }): DynamicModule {
    return {
      module: CommonModule,
      providers: [{ provide: Clock, useFactory: () => new Clock(timeZone) }],
      exports: [Clock],
    };
  }
}
