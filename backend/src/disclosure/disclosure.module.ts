import { Module } from '@nestjs/common';
import { DisclosedCounts } from './disclosed-counts.js';

@Module({ providers: [DisclosedCounts], exports: [DisclosedCounts] })
export class DisclosureModule {}
