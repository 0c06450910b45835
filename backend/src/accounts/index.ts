export { AccountsModule } from './accounts.module.js';
export { AccountsService } from './accounts.service.js';
export { generatePassword, hashPassword } from './passwords.js';
export { Account } from './account.entity.js';
