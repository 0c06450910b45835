export { verifyContents } from './verify-contents.js';
export { writePackage, type PackageParts } from './write-package.js';
