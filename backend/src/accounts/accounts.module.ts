import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { Authenticator } from '../common/http/endpoint.guard.js';
import { JobsModule } from '../jobs/index.js';
import { AccountActs } from './account-acts.js';
import { AccountBulkController } from './account-bulk.controller.js';
import { AccountBulk } from './account-bulk.js';
import { AccountCheck } from './account-check.js';
import { AccountFilesController } from './account-files.controller.js';
import { AccountImports } from './account-imports.js';
import { AccountList } from './account-list.js';
import { AccountSettings } from './account-settings.js';
import { AccountSpreadsheet } from './account-spreadsheet.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AdministratorsLeft } from './administrators-left.js';
import { SignInLimits } from './guess-limiter.js';
import { Independence } from './independence.js';
import { JobAccounts } from './job-accounts.js';
import { KnownDevices } from './known-devices.js';
import { AccountPosts } from './account-posts.js';
import { AccountPostsController } from './account-posts.controller.js';
import { DelegationsController } from './delegations.controller.js';
import { HandOverController } from './hand-over.controller.js';
import { HandOver } from './hand-over.js';
import { HandOverFollowers } from './hand-over-followers.js';
import { OidcController } from './oidc.controller.js';
import { OidcProvider } from './oidc-provider.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { PostsInForce } from './posts-in-force.js';
import { RightsFollowers } from './rights-followers.js';
import { ResetController } from './reset.controller.js';
import { ResetSlips } from './reset-slips.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactors } from './second-factors.js';
import { SessionCookies } from './session-cookies.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SlipLetterJob } from './slip-letter.job.js';
import { StoredCounter } from './stored-counter.js';
import { SignIn } from './sign-in.js';
import { SignInKey } from './sign-in-key.js';

@Module({
  imports: [AuditModule, JobsModule],
  controllers: [
    SessionController,
    SecondFactorController,
    ResetController,
    AccountFilesController,
    AccountBulkController,
    AccountPostsController,
    DelegationsController,
    HandOverController,
    OidcController,
    AccountsController,
  ],
  providers: [
    AccountActs,
    AccountBulk,
    AccountCheck,
    AccountImports,
    AccountList,
    AccountPosts,
    AccountSettings,
    AccountSpreadsheet,
    AccountsService,
    AdministratorsLeft,
    HandOver,
    HandOverFollowers,
    PostsInForce,
    Independence,
    JobAccounts,
    KnownDevices,
    OidcProvider,
    OidcSignIn,
    ResetSlips,
    RightsFollowers,
    SecondFactors,
    SessionCookies,
    Sessions,
    SignIn,
    SignInKey,
    SignInLimits,
    SlipLetterJob,
    StoredCounter,
    { provide: Authenticator, useExisting: Sessions },
  ],
  exports: [
    AccountCheck,
    AccountList,
    AccountSettings,
    AccountsService,
    Authenticator,
    HandOverFollowers,
    Independence,
    RightsFollowers,
    Sessions,
    SignInKey,
    SignInLimits,
  ],
})
export class AccountsModule {}
