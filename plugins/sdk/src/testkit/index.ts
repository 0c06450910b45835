export * from './arbitrary-input.js';
export * from './conformance.js';
export * from './fixture.js';
