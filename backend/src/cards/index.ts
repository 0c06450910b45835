export { checkCards } from './cards.check.js';
export { countPrintings, findBatchNames } from './card-batch.lookup.js';
export { CardsModule } from './cards.module.js';
export { CardsService, type IssuedCard } from './cards.service.js';
