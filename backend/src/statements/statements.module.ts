import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { KeyFiles } from './key-files.js';
import { SigningKeys } from './signing-keys.js';
import { StatementChain } from './statement-chain.js';
import { StatementsController } from './statements.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [StatementsController],
  providers: [KeyFiles, SigningKeys, StatementChain],
  exports: [SigningKeys, StatementChain],
})
export class StatementsModule {}
