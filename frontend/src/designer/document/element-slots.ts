const slots: Readonly<Record<string, string>> = {
  survey: 'pages',
  page: 'elements',
  panel: 'elements',
  paneldynamic: 'templateElements',
  matrixdropdown: 'columns',
  matrixdynamic: 'columns',
  multipletext: 'items',
};

/** The member of a definition that holds the elements inside an element of a type. */
export const childSlotOf = (type: string): string | undefined => slots[type];

/** The class of an element that stands inside an element of a type. */
export function childTypeOf(parentType: string, child: Readonly<Record<string, unknown>>): string {
  if (parentType === 'survey') return 'page';
  if (parentType === 'matrixdropdown' || parentType === 'matrixdynamic') return 'matrixdropdowncolumn';
  if (parentType === 'multipletext') return 'multipletextitem';
  return typeof child['type'] === 'string' ? child['type'] : 'text';
}

/** Questions and panels may be put into these. */
export const holdsQuestions = (type: string): boolean => type === 'page' || type === 'panel' || type === 'paneldynamic';

const rowsInside = new Set(['matrixdropdown', 'matrixdynamic', 'paneldynamic']);

/** Whether an element of a type may stand directly inside another (rows hold no further rows, pages stand in the form only). */
export function mayHold(parentType: string, insideRows: boolean, childType: string): boolean {
  if (childType === 'page') return parentType === 'survey';
  if (childType === 'matrixdropdowncolumn') return parentType === 'matrixdropdown' || parentType === 'matrixdynamic';
  if (childType === 'multipletextitem') return parentType === 'multipletext';
  if (!holdsQuestions(parentType)) return false;
  const inRows = insideRows || parentType === 'paneldynamic';
  return !inRows || (!rowsInside.has(childType) && childType !== 'expression');
}
