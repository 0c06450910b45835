export * from './bundle-plugin.js';
