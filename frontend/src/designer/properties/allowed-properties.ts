import { containerProperties, questionProperties } from '@pingyi/form-definitions/vocabulary';

/** Settings of a whole form that have an effect here; the page around a form decides on the rest. */
const formSettings = new Set([
  'title',
  'description',
  'showQuestionNumbers',
  'questionTitleLocation',
  'questionDescriptionLocation',
  'questionErrorLocation',
  'showPageTitles',
  'maxTextLength',
  'maxCommentLength',
  'checkErrorsMode',
]);

/** Whether a form may say this about an element of a class; what may not be said is not offered. */
export function isAllowedProperty(className: string, name: string): boolean {
  if (className === 'survey') return formSettings.has(name);
  return (className === 'page' || className === 'panel' ? containerProperties : questionProperties).has(name);
}
