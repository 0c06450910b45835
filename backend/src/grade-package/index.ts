export { packIn } from './pack.js';
export { verifyContents } from './verify-contents.js';
