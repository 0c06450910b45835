import { withPlainSigns } from '@pingyi/form-definitions/vocabulary';
import { ConditionRunner, ConditionsParser, ExpressionRunner } from 'survey-core';

// The runners make their parser themselves, so the step is replaced where all of them find it. The browser does the same.
Object.defineProperty(ConditionsParser.prototype, 'patchExpression', { value: withPlainSigns });

export { ConditionRunner, ConditionsParser, ExpressionRunner };
