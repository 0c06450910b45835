export * from './contract/campaign-type.js';
export * from './contract/codes.js';
export * from './contract/grading-input.js';
export * from './contract/grading-result.js';
export * from './contract/localized-text.js';
