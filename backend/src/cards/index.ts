export { checkCards } from './cards.check.js';
export { countPrintings, findBatchNames } from './card-batch.lookup.js';
export { CardsModule } from './cards.module.js';
export { CardsService } from './cards.service.js';
export type { IssuedCard } from './issued-card.js';
