import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { Authenticator } from '../common/http/endpoint.guard.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { Sessions } from './sessions.js';
import { SignInLimiter } from './sign-in-limiter.js';

@Module({
  imports: [AuditModule],
  controllers: [AccountsController],
  providers: [AccountsService, Sessions, SignInLimiter, { provide: Authenticator, useExisting: Sessions }],
  exports: [AccountsService, Authenticator],
})
export class AccountsModule {}
