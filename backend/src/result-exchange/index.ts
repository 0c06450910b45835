export { ResultExchangeModule } from './result-exchange.module.js';
