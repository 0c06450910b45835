export { AccountsModule } from './accounts.module.js';
export { AccountsService } from './accounts.service.js';
export { generatePassword, hashPassword, verifyPassword } from './passwords.js';
export { Independence, type FirstPerson } from './independence.js';
export {
  accountsAbove,
  findAccountNames,
  findAccountsInUse,
  findDisplayNames,
  type AccountName,
  type AccountPlace,
} from './account.lookup.js';
export { Account } from './account.entity.js';
