export { AccessToken } from './access-token.entity.js';
export { AccessTokensModule } from './access-tokens.module.js';
