export * from './compare-results.js';
export * from './grade-package.js';
