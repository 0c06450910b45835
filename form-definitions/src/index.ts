export * from './vocabulary.js';
export * from './shipped-forms.js';
