import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const frontend = fileURLToPath(new URL('../../frontend/src/', import.meta.url));

/** What the browser asks of the server and cannot be taken back: whoever presses the button is asked first. */
const final = [
  'DELETE /api/accounts/{id}/second-factor',
  'DELETE /api/earlier-grades/{id}',
  'DELETE /api/form-blocks/{id}',
  'DELETE /api/form-versions/{id}',
  'DELETE /api/form-versions/{id}/trial-answers',
  'DELETE /api/grading-runs/{id}',
  'DELETE /api/records/{id}',
  'DELETE /api/remark-topics/{id}',
  'DELETE /api/indicators/{code}/values/{unitId}/{year}',
  'DELETE /api/persons/{id}',
  'DELETE /api/my/mail-address',
  'DELETE /api/reminder-robots/{id}',
  'DELETE /api/reminder-templates/{kind}',
  'DELETE /api/sessions',
  'DELETE /api/webhooks/{id}',
  'DELETE /api/saved-views/{id}',
  'DELETE /api/sessions/{id}',
  'POST /api/access-tokens/{id}/revocation',
  'POST /api/accounts/{id}/reset',
  'POST /api/accounts/bulk',
  'POST /api/accounts/{id}/hand-over',
  'DELETE /api/accounts/{id}/posts/{postId}',
  'DELETE /api/session/delegations/{id}',
  'POST /api/accounts/slips',
  'DELETE /api/campaigns/{id}/nominations/{unitId}',
  'POST /api/campaigns/{id}/award-cases',
  'POST /api/campaigns/{id}/card-jobs',
  'POST /api/campaigns/{id}/certificates',
  'POST /api/campaigns/{id}/distinctions/{distinction}',
  'DELETE /api/campaigns/{id}/figure-sources/{item}',
  'POST /api/campaigns/{id}/figures/verification',
  'POST /api/campaigns/{id}/publications',
  'POST /api/campaigns/{id}/fact-proposals',
  'POST /api/campaigns/{id}/rectification-proposals',
  'POST /api/campaigns/{id}/reminders',
  'POST /api/campaigns/{id}/weak-units/list',
  'POST /api/campaigns/{id}/tie-decisions',
  'POST /api/campaigns/{id}/transitions',
  'POST /api/campaigns/{id}/type-adoption',
  'POST /api/campaigns/{id}/quarantines',
  'POST /api/card-batches/{id}/card-disputes',
  'POST /api/card-batches/{id}/void',
  'POST /api/card-replacements/{id}/refusal',
  'POST /api/facts/{id}/verification',
  'POST /api/form-versions/{id}/publish',
  'POST /api/jobs/{id}/cancel',
  'POST /api/objections/{id}/ruling',
  'PUT /api/campaigns/{id}/groups/{group}/reopened-sheets',
  'PUT /api/campaigns/{id}/phases/{phase}/end',
  'POST /api/sheet-entries/{id}/decision',
  'POST /api/paper-batches/{id}/closing',
  'POST /api/paper-batches/{id}/sample',
  'POST /api/paper-batches/{id}/void',
  'POST /api/publication-requests/{id}/confirmation',
  'POST /api/publication-requests/{id}/refusal',
  'POST /api/publication-requests/{id}/taking-back',
  'POST /api/publications/{id}/confirmation',
  'POST /api/publications/{id}/withdrawal',
  'POST /api/quarantines/{id}/confirmation',
  'POST /api/quarantines/{id}/refusal',
  'POST /api/quarantines/{id}/taking-back',
  'POST /api/register-versions/{id}/opening',
  'POST /api/register-versions/{id}/retirement',
  'POST /api/webhooks/{id}/secret',
  'POST /api/session/notices/acknowledgement',
  'POST /api/session/second-factor/recovery-codes',
  'POST /api/session/second-factor/removal',
];

/** What may be done again, changed again or undone, and what only reads. */
const mendable: Readonly<Record<string, readonly string[]>> = {
  'reads or computes, and stores nothing that others go by': [
    'POST /api/campaign-types/{id}/scheme-checks',
    'POST /api/campaigns/{id}/groups/{group}/assessor-checks',
    'POST /api/campaigns/{id}/subject-checks',
    'POST /api/campaigns/{id}/answer-exports',
    'POST /api/campaigns/{id}/nomination-checks',
    'POST /api/campaigns/{id}/ledger/exports',
    'POST /api/campaigns/{id}/poster-jobs',
    'POST /api/campaigns/{id}/sheet-papers',
    'POST /api/campaigns/{id}/reminder-previews',
    'POST /api/paper-batches/{id}/prints',
    'POST /api/campaigns/{id}/reports',
    'POST /api/campaigns/{id}/scheme-previews',
    'POST /api/form-checks',
    'POST /api/form-imports',
    'POST /api/form-translations',
    'POST /api/public/objection-answers',
    'POST /api/registers/check',
    'POST /api/reminder-templates/{kind}/preview',
    'POST /api/backups',
    'POST /api/backups/test-restores',
    'POST /api/system-check',
    'POST /api/trials/{token}/answers',
    'POST /api/my/mail-address/trial',
    'POST /api/reminder-robots/{id}/trial',
    'POST /api/webhooks/{id}/ping',
    'POST /api/webhooks/{id}/deliveries/{deliveryId}/redelivery',
  ],
  'comes and goes with the person at the desk': [
    'DELETE /api/session',
    'POST /api/my/messages/reading',
    'POST /api/records/{id}/mentions/seen',
    'POST /api/session',
    'PUT /api/form-versions/{id}/lock',
    'PUT /api/session/post',
    'POST /api/oidc/return',
    'POST /api/oidc/second-factor',
    'POST /api/oidc/sign-in',
  ],
  'can be changed again, or replaced': [
    'PATCH /api/accounts/{id}',
    'PATCH /api/campaigns/{id}',
    'PATCH /api/campaigns/{id}/subjects/{unitId}/inputs',
    'PATCH /api/indicators/{code}',
    'PATCH /api/persons/{id}',
    'PATCH /api/units/{id}',
    'POST /api/accounts',
    'POST /api/reminder-robots',
    'POST /api/accounts/{id}/posts',
    'POST /api/session/delegations',
    'POST /api/webhooks',
    'PATCH /api/webhooks/{id}',
    'POST /api/campaigns',
    'POST /api/campaigns/{id}/figure-sources',
    'POST /api/campaigns/{id}/figures',
    'POST /api/campaigns/{id}/grading-runs',
    'POST /api/campaigns/{id}/next-round',
    'POST /api/campaigns/{id}/nominations',
    'POST /api/campaigns/{id}/paper-batches',
    'PUT /api/card-batches/{id}/units/{unitId}/counts',
    'PUT /api/paper-batches/{id}/counts',
    'POST /api/paper-batches/{id}/papers/{number}',
    'DELETE /api/paper-batches/{id}/papers/{number}',
    'POST /api/campaigns/{id}/remarks/marks',
    'POST /api/campaigns/{id}/remarks/{remarkId}/problem',
    'POST /api/form-blocks',
    'POST /api/indicators',
    'POST /api/indicators/{code}/counts',
    'PUT /api/indicators/{code}/values/{unitId}/{year}',
    'POST /api/form-versions/{id}/trials',
    'POST /api/forms',
    'POST /api/forms/{code}/versions',
    'POST /api/persons',
    'POST /api/units',
    'POST /api/registers/{code}/records',
    'POST /api/remark-topics',
    'PUT /api/remark-topics/{id}',
    'POST /api/registers/{code}/versions',
    'PUT /api/my/first-steps',
    'PUT /api/saved-views',
    'PUT /api/forms/{code}/folder',
    'DELETE /api/forms/{code}',
    'POST /api/form-bin/{code}/restoration',
    'PUT /api/campaigns/{id}/action-groups',
    'PUT /api/campaigns/{id}/award-settings',
    'PUT /api/campaigns/{id}/inputs',
    'PUT /api/campaigns/{id}/rectification-rule',
    'PUT /api/campaigns/{id}/reminder-rule',
    'PUT /api/reminder-settings',
    'PUT /api/reminder-templates/{kind}',
    'PUT /api/campaigns/{id}/round-targets',
    'PUT /api/campaigns/{id}/sheets/{group}/{unitId}',
    'PUT /api/campaigns/{id}/panels/{group}',
    'PUT /api/campaigns/{id}/panels/{group}/units/{unitId}',
    // What was handed in counts on, and can be handed in again as it was.
    'POST /api/campaigns/{id}/sheet-returns',
    'POST /api/sheets/{id}/returns',
    'PUT /api/campaigns/{id}/subjects',
    'PATCH /api/my/mail-address',
    'PUT /api/my/mail-address',
    'PUT /api/campaigns/{id}/groups/{group}/assessors',
    'PUT /api/campaigns/{id}/groups/{group}/rosters',
    'PUT /api/working-calendar/{year}',
    'POST /api/objections/{id}/handling',
    'PUT /api/form-versions/{id}',
    'PUT /api/records/{id}',
    'PUT /api/register-versions/{id}',
  ],
  'leads back by another move of its course, and asks where none does (test/browser/registers.test.ts)': [
    'POST /api/records/{id}/moves',
    'POST /api/registers/{code}/moves',
  ],
  'stays in the history beside what comes after it': ['POST /api/records/{id}/comments'],
  'a second person looks at it before it counts': [
    'POST /api/paper-batches/{id}/papers/{number}/second',
    'POST /api/campaigns/{id}/sheet-entries',
    'POST /api/campaigns/{id}/facts',
    'POST /api/campaigns/{id}/objections',
    'POST /api/campaigns/{id}/own-objections',
    'POST /api/public/publications/{id}/objections',
  ],
  'its form has somebody say why, which is more than a question': ['POST /api/card-batches/{id}/reprint-jobs'],
  'its form has somebody choose between two readings, which is more than a question': [
    'POST /api/paper-batches/{id}/papers/{number}/decision',
  ],
  'its form asks for a password or a code, which is more than a question': [
    'POST /api/oidc/link',
    'POST /api/accounts/{id}/identity',
    'POST /api/access-tokens',
    'POST /api/my/mail-address/confirmation',
    'POST /api/reset',
    'POST /api/session/password',
    'POST /api/session/second-factor',
    'POST /api/session/second-factor/confirmation',
  ],
};

const parse = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

const sources: readonly ts.SourceFile[] = readdirSync(frontend, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|d)\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => parse(relative(frontend, path), readFileSync(path, 'utf8')));

/** `POST /api/units` for `api.POST('/api/units', …)`. */
function routeOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const [path] = node.arguments;
  if (expression.getText() !== 'api' || !/^(POST|PUT|PATCH|DELETE)$/.test(name.text)) return undefined;
  return path && ts.isStringLiteral(path) ? `${name.text} ${path.text}` : undefined;
}

const routesIn = (node: ts.Node): string[] => [...nodesIn(node)].flatMap((inner) => routeOf(inner) ?? []);

/** What is declared at the top of a file, by its name. */
const declarationsIn = (source: ts.SourceFile): (readonly [string, ts.Node])[] =>
  source.statements.flatMap((statement): (readonly [string, ts.Node])[] => {
    if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, statement]];
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map((declaration) => [declaration.name.getText(), declaration])
      : [];
  });

/** Hooks and functions that ask for something final. */
const finalCalls: ReadonlySet<string> = new Set(
  sources
    .filter(({ fileName }) => fileName.startsWith('api/'))
    .flatMap(declarationsIn)
    .filter(([, declaration]) => routesIn(declaration).some((route) => final.includes(route)))
    .map(([name]) => name),
);

/** What asks: by `useAsking`, by a dialog whose button does it, or by a form that wants the password and a code. */
function asks(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxExpression(node) && ts.isJsxAttribute(parent)) {
    const element = parent.parent.parent.tagName.getText();
    return [/^Modal onOk$/, /^Popconfirm onConfirm$/, /^Confirmed act$/].some((way) =>
      way.test(`${element} ${parent.name.getText()}`),
    );
  }
  if (ts.isCallExpression(parent) && parent.arguments.some((argument) => argument === node))
    return parent.expression.getText() === 'ask' && parent.arguments[1] === node;
  if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'onOk') {
    const call = parent.parent.parent;
    return ts.isCallExpression(call) && call.expression.getText() === 'modal.confirm';
  }
  return false;
}

const isFunction = (node: ts.Node): boolean => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** Whether nobody comes to a place without having been asked: on the way up to its component, and up from where that function is used. */
function isAsked(place: ts.Node, seen: ReadonlySet<ts.Node> = new Set()): boolean {
  for (let node = place; !ts.isSourceFile(node); node = node.parent) {
    if (asks(node)) return true;
    const { parent } = node;
    if (isFunction(node) && ts.isVariableDeclaration(parent) && !ts.isSourceFile(parent.parent.parent.parent)) {
      if (seen.has(parent)) return true;
      const name = parent.name.getText();
      const uses = [...nodesIn(scopeOf(parent))].filter(
        (used) => ts.isIdentifier(used) && used.text === name && used.parent !== parent,
      );
      return uses.length > 0 && uses.every((used) => isAsked(used, new Set([...seen, parent])));
    }
  }
  return false;
}

/** The body in which something is declared. */
function scopeOf(node: ts.Node): ts.Node {
  let scope = node;
  while (!ts.isBlock(scope) && !ts.isSourceFile(scope)) scope = scope.parent;
  return scope;
}

/** Places at which something final is done without a question. */
const unasked = (source: ts.SourceFile): string[] =>
  [...nodesIn(source)]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => finalCalls.has(expression.getText()))
    .flatMap(startsOf)
    .filter((node) => !isAsked(node))
    .map((node) => `${source.fileName}: ${node.parent.getText()}`);

/** Where what a hook gave is started or handed on; the call itself, where it is not kept under a name. */
function startsOf(call: ts.CallExpression): ts.Node[] {
  const declaration = call.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return [call];
  const name = declaration.name.text;
  return [...nodesIn(scopeOf(declaration))]
    .filter((node) => ts.isIdentifier(node) && node.text === name && node.parent !== declaration)
    .filter(hands);
}

/** Whether a use of a mutation starts it or hands it to somebody who may; reading its state does not. */
function hands({ parent }: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(parent)) return !ts.isPropertyAssignment(parent);
  return /^mutate(Async)?$/.test(parent.name.text);
}

describe('a step that cannot be taken back', () => {
  it('is told from what can be mended, for every change that the browser asks for', () => {
    const called = [...new Set(sources.flatMap(routesIn))].sort();
    expect(called).toEqual([...final, ...Object.values(mendable).flat()].sort());
  });

  it('asks first, wherever there is a button for it', () => {
    const pages = sources.filter(({ fileName }) => !fileName.startsWith('api/'));
    expect(pages.flatMap(unasked)).toEqual([]);
  });

  it.each([
    [
      'a button of its own',
      'const End = () => { const end = useEndSession(); return <Button onClick={() => end.mutate(1)} />; };',
    ],
    [
      'a function that one button asks for and another does not',
      `const End = () => {
      const end = useEndSession();
      const confirm = () => end.mutate(1);
      return <><Modal onOk={confirm} /><Button onClick={confirm} /></>;
    };`,
    ],
    [
      'the question instead of what follows it',
      'const End = () => { const end = useEndSession(); ask(end.mutate(1), () => undefined); };',
    ],
    [
      'a hook that is taken apart',
      'const End = () => { const { mutate } = useEndSession(); return <Button onClick={mutate} />; };',
    ],
    ['a hook that is handed on', 'const End = () => { const end = useEndSession(); return <Row act={end} />; };'],
  ])('is found when it is not asked about: %s', (_way, text) => {
    expect(unasked(parse('page.tsx', text))).toHaveLength(1);
  });

  it.each([
    [
      'useAsking',
      'const End = () => { const end = useEndSession(); return <Button onClick={() => ask({}, () => end.mutate(1))} />; };',
    ],
    [
      'a dialog',
      'const End = () => { const end = useEndSession(); const go = () => end.mutate(1); return <Modal onOk={go} />; };',
    ],
  ])('is let pass when it is asked by %s', (_way, text) => {
    expect(unasked(parse('page.tsx', text))).toEqual([]);
  });
});
