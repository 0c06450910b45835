export * from './canonical-json.js';
export * from './compare-results.js';
export * from './digest.js';
export * from './grade-package.js';
export * from './read-package.js';
export * from './recompute.js';
export * from './statement.js';
export * from './statement-chain.js';
