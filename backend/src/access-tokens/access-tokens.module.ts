import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { TokenAuthenticator } from '../common/http/endpoint.guard.js';
import { AccessTokensController } from './access-tokens.controller.js';
import { AccessTokens } from './access-tokens.service.js';
import { BearerTokens } from './bearer-tokens.js';

@Module({
  imports: [AccountsModule, AuditModule],
  controllers: [AccessTokensController],
  providers: [AccessTokens, BearerTokens, { provide: TokenAuthenticator, useExisting: BearerTokens }],
  exports: [TokenAuthenticator],
})
export class AccessTokensModule {}
