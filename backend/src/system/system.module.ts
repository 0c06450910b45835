import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DemonstrationModule } from '../demonstration/index.js';
import { Readiness } from './readiness.js';
import { SystemController } from './system.controller.js';

@Module({ imports: [DiscoveryModule, DemonstrationModule], controllers: [SystemController], providers: [Readiness] })
export class SystemModule {}
