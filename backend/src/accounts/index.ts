export { AccountCheck } from './account-check.js';
export { AccountList } from './account-list.js';
export { AccountSettings } from './account-settings.js';
export { SignInLimits } from './guess-limiter.js';
export { HandOverFollowers, type HandedTo } from './hand-over-followers.js';
export { RightsFollowers } from './rights-followers.js';
export { Sessions } from './sessions.js';
export { SignInKey } from './sign-in-key.js';
export { AccountsModule } from './accounts.module.js';
export { AccountsService } from './accounts.service.js';
export { generatePassword, hashPassword, verifyPassword } from './passwords.js';
export { Independence, type FirstPerson } from './independence.js';
export {
  accountsAbove,
  findAccountNames,
  findAccountsInUse,
  findContacts,
  findDisplayNames,
  findReachingAccounts,
  type AccountName,
  type AccountPlace,
  type ReachingAccount,
} from './account.lookup.js';
export { Account } from './account.entity.js';
