import {
  newQuickJSWASMModuleFromVariant,
  Scope,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import type { SandboxFailure, SandboxReply, SandboxRequest } from './sandbox-protocol.js';

// Runs in a process of its own: no environment, no network where the system can cut it, read access to the
// interpreter alone. Everything a plugin can reach is inside the interpreter.

/**
 * Runs before the bundle: takes clock, chance and garbage-collection probes away, and keeps the original function that reads the
 * argument out of the bundle's reach.
 */
const prelude = `(() => {
  'use strict';
  const { parse } = JSON;
  for (const name of ['Date', 'performance', 'WeakRef', 'FinalizationRegistry', 'Atomics', 'SharedArrayBuffer', 'queueMicrotask']) delete globalThis[name];
  delete Math.random;
  return (plugin, method, argument) => {
    const introduce = () => ({
      description: plugin.describe(),
      schemeFaults: plugin.validateScheme({}),
      inParts: typeof plugin.gradePart === 'function' && typeof plugin.conclude === 'function',
    });
    return method === 'introduce' ? introduce() : plugin[method](parse(argument));
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

const longestMessage = 2000;

/** A short text of the interpreter; one that is long is measured there instead of being copied. */
function shortText(context: QuickJSContext, value: QuickJSHandle, otherwise: string): string {
  if (context.typeof(value) !== 'string') return otherwise;
  const length = context.getProp(value, 'length').consume((number) => context.getNumber(number));
  return length > longestMessage ? `a text of ${length} characters` : context.getString(value);
}

function thrown(context: QuickJSContext, error: QuickJSHandle): SandboxError {
  const isObject = context.typeof(error) === 'object';
  const told = (member: 'name' | 'message', otherwise: string) =>
    context.getProp(error, member).consume((value) => shortText(context, value, otherwise));
  const name = isObject ? told('name', 'thrown') : 'thrown';
  const message = isObject ? told('message', 'nothing') : shortText(context, error, `a ${context.typeof(error)}`);
  error.dispose();
  return new SandboxError(failureOf(name, message), oneLine(`${name}: ${message}`));
}

function unwrap(
  context: QuickJSContext,
  result: { value: QuickJSHandle; error?: undefined } | { error: QuickJSHandle },
): QuickJSHandle {
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

/** What the bundle answers in an interpreter of its own, as that writes plain values; everything in it is given back afterwards. */
function run(
  scope: Scope,
  quickjs: QuickJSWASMModule,
  { source, method, argument, limits }: SandboxRequest,
): Uint8Array {
  const runtime = scope.manage(quickjs.newRuntime());
  runtime.setMemoryLimit(limits.memoryBytes);
  runtime.setMaxStackSize(limits.stackBytes);
  // Processor time: this process gives way to ballots, and must not be ended because they were many.
  const started = process.cpuUsage();
  runtime.setInterruptHandler(() => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000 > limits.runMs;
  });
  const context = scope.manage(runtime.newContext());
  const call = scope.manage(unwrap(context, context.evalCode(prelude, 'prelude.js', { type: 'global' })));
  const plugin = evaluate(scope, context, source);
  const needed = method === 'introduce' ? ['describe', 'validateScheme'] : [method];
  const missing = needed.find(
    (name) =>
      context.typeof(plugin) !== 'object' ||
      context.getProp(plugin, name).consume((member) => context.typeof(member)) !== 'function',
  );
  if (missing) throw new SandboxError('plugin-invalid-result', `no function ${missing}`);
  const given = [method, argument].map((text) => scope.manage(context.newString(text)));
  const answer = scope.manage(unwrap(context, context.callFunction(call, context.undefined, plugin, ...given)));
  const written = scope.manage(context.encodeBinaryJSON(answer));
  // Functions, big integers, cycles through getters and the like: the engine throws instead.
  if (context.typeof(written) !== 'object') throw new SandboxError('plugin-invalid-result', 'no plain values');
  const bytes = scope.manage(context.getArrayBuffer(written)).value;
  if (bytes.length > limits.outputBytes) throw new SandboxError('plugin-invalid-result', 'the answer is too long');
  return bytes.slice();
}

const quickjs = await newQuickJSWASMModuleFromVariant(import('@jitl/quickjs-wasmfile-release-sync'));

process.on('disconnect', () => process.exit(0));
process.on('message', (request: SandboxRequest) => {
  const reply = (answer: SandboxReply, then: () => void = () => undefined) =>
    process.send?.(answer, undefined, {}, then);
  // Not disposed after a failure, since the process ends then.
  const scope = new Scope();
  try {
    const answer = run(scope, quickjs, request);
    reply({ id: request.id, ok: true, answer });
    scope.dispose();
  } catch (error) {
    const known = error instanceof SandboxError;
    const [failure, detail] = known
      ? [error.failure, error.message]
      : (['plugin-crashed', oneLine(String(error))] as const);
    // An interpreter that failed once is not used again.
    reply({ id: request.id, ok: false, failure, detail }, () => process.exit(1));
  }
});
process.send?.('ready');
