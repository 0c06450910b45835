export * from './vocabulary.js';
export * from './shipped-forms.js';
export * from './shipped-registers.js';
export * from './shipped-indicators.js';
export * from './shipped-remark-topics.js';
