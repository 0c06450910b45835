/**
 * What a form and its manifest are made of. No file system here: the entry `@pingyi/form-definitions/vocabulary`
 * is safe in a browser.
 */
export * from './custom-properties.js';
export * from './form-locales.js';
export * from './manifest.js';
export * from './sample.js';
