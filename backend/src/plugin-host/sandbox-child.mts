import { newQuickJSWASMModuleFromVariant, Scope, type QuickJSContext, type QuickJSHandle, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { SandboxFailure, SandboxReply, SandboxRequest } from './sandbox-protocol.js';

// Runs in a process of its own: no environment, no network where the system can cut it, read access to the
// interpreter alone. Everything a plugin can reach is inside the interpreter.

/**
 * Runs before the bundle: takes clock, chance and garbage-collection probes away, and keeps the original functions
 * that turn the answer into text out of the bundle's reach.
 */
const prelude = `(() => {
  'use strict';
  const { parse, stringify } = JSON;
  const { isFinite } = Number;
  for (const name of ['Date', 'performance', 'WeakRef', 'FinalizationRegistry', 'Atomics', 'SharedArrayBuffer', 'queueMicrotask']) delete globalThis[name];
  delete Math.random;
  const strict = (key, value) => {
    if (typeof value === 'number' && !isFinite(value)) throw 'not a finite number: ' + key;
    return value;
  };
  return (plugin, method, argument) => {
    const needed = method === 'introduce' ? ['describe', 'validateScheme'] : [method];
    for (const name of needed) if (typeof plugin !== 'object' || plugin === null || typeof plugin[name] !== 'function') return '!no function ' + name;
    const introduce = () => ({
      description: plugin.describe(),
      schemeFaults: plugin.validateScheme({}),
      inParts: typeof plugin.gradePart === 'function' && typeof plugin.conclude === 'function',
    });
    const answer = method === 'introduce' ? introduce() : plugin[method](parse(argument));
    try {
      const text = stringify(answer, strict);
      return typeof text === 'string' ? '=' + text : '!nothing returned';
    } catch (error) {
      return '!' + (typeof error === 'string' ? error : 'no JSON text');
    }
  };
})()`;

class SandboxError extends Error {
  constructor(
    readonly failure: SandboxFailure,
    detail: string,
  ) {
    super(detail);
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 300);

function failureOf(name: string, message: string): SandboxFailure {
  if (name === 'InternalError' && message.includes('interrupted')) return 'plugin-timeout';
  return message.includes('out of memory') ? 'plugin-memory' : 'plugin-crashed';
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));

function thrown(context: QuickJSContext, error: QuickJSHandle): SandboxError {
  const value: unknown = context.dump(error);
  error.dispose();
  const { name, message } = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { name: 'thrown', message: value };
  return new SandboxError(failureOf(textOf(name), textOf(message)), oneLine(`${textOf(name)}: ${textOf(message)}`));
}

function unwrap(context: QuickJSContext, result: { value: QuickJSHandle; error?: undefined } | { error: QuickJSHandle }): QuickJSHandle {
  if (result.error) throw thrown(context, result.error);
  return result.value;
}

/** The bundle's default export; a module that waits for anything is refused. */
function evaluate(scope: Scope, context: QuickJSContext, source: string): QuickJSHandle {
  const evaluated = scope.manage(unwrap(context, context.evalCode(source, 'plugin.mjs', { type: 'module' })));
  const jobs = context.runtime.executePendingJobs();
  if (jobs.error) throw thrown(context, jobs.error);
  const state = context.getPromiseState(evaluated);
  if (state.type === 'pending') throw new SandboxError('plugin-crashed', 'the bundle waits for something');
  if (state.type === 'rejected') throw thrown(context, state.error);
  return scope.manage(context.getProp(scope.manage(state.value), 'default'));
}

/** What the bundle answers in an interpreter of its own; everything in it is given back afterwards. */
function run(scope: Scope, quickjs: QuickJSWASMModule, { source, method, argument, limits }: SandboxRequest): string {
  const runtime = scope.manage(quickjs.newRuntime());
  runtime.setMemoryLimit(limits.memoryBytes);
  runtime.setMaxStackSize(limits.stackBytes);
  const deadline = performance.now() + limits.runMs;
  runtime.setInterruptHandler(() => performance.now() > deadline);
  const context = scope.manage(runtime.newContext());
  const call = scope.manage(unwrap(context, context.evalCode(prelude, 'prelude.js', { type: 'global' })));
  const plugin = evaluate(scope, context, source);
  const given = [method, argument].map((text) => scope.manage(context.newString(text)));
  const answer = unwrap(context, context.callFunction(call, context.undefined, plugin, ...given)).consume((handle) => context.getString(handle));
  if (answer.length > limits.outputBytes) throw new SandboxError('plugin-invalid-result', 'the answer is too long');
  if (!answer.startsWith('=')) throw new SandboxError('plugin-invalid-result', oneLine(answer.slice(1)));
  return answer.slice(1);
}

const quickjs = await newQuickJSWASMModuleFromVariant(import('@jitl/quickjs-wasmfile-release-sync'));

process.on('disconnect', () => process.exit(0));
process.on('message', (request: SandboxRequest) => {
  const reply = (answer: SandboxReply, then: () => void = () => undefined) => process.send?.(answer, undefined, {}, then);
  // Not disposed after a failure, since the process ends then.
  const scope = new Scope();
  try {
    const text = run(scope, quickjs, request);
    reply({ id: request.id, ok: true, text });
    scope.dispose();
  } catch (error) {
    const known = error instanceof SandboxError;
    const [failure, detail] = known ? [error.failure, error.message] : (['plugin-crashed', oneLine(String(error))] as const);
    // An interpreter that failed once is not used again.
    reply({ id: request.id, ok: false, failure, detail }, () => process.exit(1));
  }
});
process.send?.('ready');
