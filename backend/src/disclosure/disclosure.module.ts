import { Module } from '@nestjs/common';
import { DisclosedAnswers } from './disclosed-answers.js';
import { DisclosedCounts } from './disclosed-counts.js';

const providers = [DisclosedAnswers, DisclosedCounts];

@Module({ providers, exports: providers })
export class DisclosureModule {}
