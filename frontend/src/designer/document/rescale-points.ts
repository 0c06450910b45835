import { expressionText, nameText, parseExpression, withOperands } from '@pingyi/form-definitions/vocabulary';
import { isJson, nameOf, nodeOf, type FormDocument, type Json, type NodeId } from './form-document';
import { setProperties } from './edit-document';

/** 13.5, not 13.500000000000002. */
const tidy = (value: number): number => Math.round(value * 100) / 100;

/**
 * Changes the maximum of a scored question. Its upper limit follows, and so do the limits in conditions that compare it
 * with a number: "below 6 of 10" becomes "below 9 of 15".
 */
export function setPoints(document: FormDocument, id: NodeId, points: number | undefined): FormDocument {
  const node = nodeOf(document, id);
  const old = node.properties['points'];
  const limit = node.properties['max'] === undefined || node.properties['max'] === old ? { max: points } : {};
  const changed = setProperties(document, id, { points, ...(node.type === 'text' ? limit : {}) });
  if (typeof old !== 'number' || old === 0 || points === undefined || points === 0) return changed;
  const rescale = (text: string): string => rescaled(text, nameOf(node).toLowerCase(), points / old);
  const nodes = Object.fromEntries(
    Object.entries(changed.nodes).map(([key, other]) => {
      const properties = rescaledIn(other.properties, rescale);
      return [key, properties === other.properties ? other : { ...other, properties }];
    }),
  );
  return { ...changed, nodes };
}

const orders: readonly string[] = ['less', 'lessorequal', 'greater', 'greaterorequal'];

/** A condition in which a question is compared with other numbers; its text as it was where it is not. */
function rescaled(text: string, question: string, factor: number): string {
  const expression = parseExpression(text);
  if (!expression) return text;
  let isChanged = false;
  const changed = withOperands(expression, (operand) => {
    if (operand.kind !== 'binary' || !orders.includes(operand.operator)) return operand;
    const { left, right } = operand;
    if (left.kind !== 'name' || right.kind !== 'value' || typeof right.value !== 'number') return operand;
    if (nameText(left).toLowerCase() !== question) return operand;
    isChanged = true;
    return { ...operand, right: { ...right, value: tidy(right.value * factor) } };
  });
  return isChanged ? expressionText(changed) : text;
}

const isCondition = (name: string): boolean => /(?:If|[eE]xpression)$/.test(name);

function rescaledIn(properties: Json, rescale: (text: string) => string): Json {
  let result = properties;
  for (const [name, value] of Object.entries(properties)) {
    const next =
      typeof value === 'string' && isCondition(name)
        ? rescale(value)
        : name === 'validators' && Array.isArray(value)
          ? rescaledList(value, rescale)
          : value;
    if (next !== value) result = { ...result, [name]: next };
  }
  return result;
}

function rescaledList(list: readonly unknown[], rescale: (text: string) => string): readonly unknown[] {
  const next = list.map((entry) => (isJson(entry) ? rescaledIn(entry, rescale) : entry));
  return next.some((entry, index) => entry !== list[index]) ? next : list;
}
