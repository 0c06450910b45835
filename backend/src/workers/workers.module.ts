import { Global, Module } from '@nestjs/common';
import { Workers } from './workers.js';

/** Provides the one set of workers of the process, which ends with it. */
@Global()
@Module({ providers: [{ provide: Workers, useFactory: () => new Workers() }], exports: [Workers] })
export class WorkersModule {}
