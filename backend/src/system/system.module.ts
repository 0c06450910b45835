import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DemonstrationModule } from '../demonstration/index.js';
import { JobsModule } from '../jobs/index.js';
import { Disks } from './disks.js';
import { Readiness } from './readiness.js';
import { SystemController } from './system.controller.js';
import { SystemStateController } from './system-state.controller.js';

@Module({
  imports: [DiscoveryModule, DemonstrationModule, JobsModule],
  controllers: [SystemController, SystemStateController],
  providers: [Disks, Readiness],
  exports: [Disks],
})
export class SystemModule {}
