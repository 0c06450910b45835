import { isQuestionName, keepsComment } from '../model/question-names.js';
import { isForbiddenKey, isJsonObject, listOf, textOf } from '../model/json-object.js';
import { repeatingParent, type OutlineNode } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding, type LintRule } from './finding.js';
import { defaultVariables } from './survey-variables.js';

/** Names that mean something else: prototype keys, members of every object, and names that expressions provide. */
const reservedNames: ReadonlySet<string> = new Set(
  `__proto__ constructor prototype hasownproperty tostring valueof tolocalestring isprototypeof
    propertyisenumerable __definegetter__ __definesetter__ __lookupgetter__ __lookupsetter__ survey panel row item
    choice self parent length locale rowindex rowname rowvalue panelindex visiblepanelindex visiblerowindex
    prevpanel nextpanel prevrow nextrow rowtitle pageno pagecount undefined null true false equals`.split(/\s+/),
);

/** `{row.a}` is a cell of the row, `{a.length}` a number, whatever else is called so. */
const isReserved = (key: string): boolean => {
  const [first = '', ...rest] = key.split('.');
  return reservedNames.has(first) || key.split('.').some(isForbiddenKey) || rest.at(-1) === 'length';
};

/**
 * Names are stable codes of exports and roles. They are unique without regard to case, because survey-core looks names
 * up that way, and within the rows of a matrix or dynamic panel; `<name>-Comment` is where remarks are kept.
 */
export const nameRule: LintRule = function* ({ survey, nodes, options }) {
  const scopes = new Map<OutlineNode | undefined, Set<string>>();
  // In an expression a survey variable hides a question of the same name.
  const variables = new Set((options.variables ?? defaultVariables).map((name) => name.toLowerCase()));
  for (const node of nodes) {
    if (node.name === undefined) {
      if (node.kind !== 'page' && node.kind !== 'panel') {
        yield finding('missing-name', node.pointer, 'Every question needs a name.');
      }
      continue;
    }
    if (variables.has(node.name.toLowerCase()) && repeatingParent(node) === undefined && node.kind === 'question') {
      yield finding('reserved-name', extendPointer(node.pointer, 'name'), 'A survey variable has this name.');
    }
    const scope = node.kind === 'item' ? node.parent : repeatingParent(node);
    const names = scopes.get(scope) ?? new Set<string>();
    scopes.set(scope, names);
    yield* claim(node.name, names, extendPointer(node.pointer, 'name'));
    if (keepsComment(node)) yield* claim(`${node.name}-Comment`, names, extendPointer(node.pointer, 'name'));
  }
  const top = scopes.get(undefined) ?? new Set<string>();
  for (const [index, entry] of listOf(survey.json, 'calculatedValues').entries()) {
    const pointer = extendPointer(survey.pointer, 'calculatedValues', index, 'name');
    const name = isJsonObject(entry) ? textOf(entry, 'name') : undefined;
    if (name === undefined) yield finding('missing-name', pointer, 'A calculated value needs a name.');
    else yield* claim(name, top, pointer);
  }
};

function* claim(name: string, names: Set<string>, pointer: string): Generator<Finding> {
  const key = name.toLowerCase();
  const plain = name.replace(/-Comment$/, '');
  if (isReserved(key)) yield finding('reserved-name', pointer, 'This name is reserved.');
  else if (!isQuestionName(plain)) {
    const message =
      'A name has at most 64 characters and none of {}[]<>|, no blank at its ends and no # or $ before it.';
    yield finding('invalid-name', pointer, message);
  }
  if (names.has(key)) yield finding('duplicate-name', pointer, 'This name is used twice.');
  names.add(key);
}
