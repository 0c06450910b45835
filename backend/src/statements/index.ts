export { SigningKeys } from './signing-keys.js';
export { StatementChain, type SaidOfRelease } from './statement-chain.js';
export { signedStatement, toSignedView } from './statement-views.js';
export { everythingSaid, findSigned } from './statement.lookup.js';
export { checkStatements } from './statements.check.js';
export { StatementsModule } from './statements.module.js';
