import { withPlainSigns } from '@pingyi/form-definitions/vocabulary';
import { ConditionsParser } from 'survey-core';

// survey-core makes its parsers itself, so the step is replaced where all of them find it. The engine reads signs the same way.
Object.defineProperty(ConditionsParser.prototype, 'patchExpression', { value: withPlainSigns });
