/**
 * What a form and its manifest are made of. No file system here: the entry `@pingyi/form-definitions/vocabulary`
 * is safe in a browser.
 */
export * from './choice-list.js';
export * from './compare-scores.js';
export * from './custom-properties.js';
export * from './element-types.js';
export * from './exact-points.js';
export * from './model/expression-spelling.js';
export * from './model/condition-syntax.js';
export * from './model/condition-terms.js';
export * from './model/expression.js';
export * from './model/expression-facts.js';
export * from './model/expression-parser.js';
export * from './model/expression-text.js';
export * from './file-limits.js';
export * from './form-block.js';
export * from './form-elements.js';
export * from './form-languages.js';
export * from './form-locales.js';
export * from './form-texts.js';
export * from './model/form-expressions.js';
export * from './model/form-outline.js';
export * from './model/image-data.js';
export * from './model/json-object.js';
export * from './model/pointer.js';
export * from './model/question-names.js';
export * from './model/safe-pattern.js';
export * from './manifest.js';
export * from './property-names.js';
export * from './sample.js';
export * from './sheet-scores.js';
export * from './total-expression.js';
