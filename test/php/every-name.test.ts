/**
 * One test per PHP name: every function of the tables is called by a parity case or a recorded answer, so that PHP itself has said
 * what it does. Calls are read from the syntax trees of the cases: a name in a comment or a text is no call.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { camelCase } from '../../runtime/php/calls/registry.ts';
import { registry } from '../../runtime/php/extensions.ts';

/** Not PHP's, or ends the process that a case is replayed in. */
const EXEMPT: Readonly<Record<string, string>> = {
  silence: "PHP's operator @, which is no function",
  litespeed_finish_request: 'an alias that PHP-FPM does not have',
  request_parse_body: 'of PHP 8.4',
  apache_response_headers: 'no function of PHP-FPM 8.2',
};

const folder = (name: string): string => join(import.meta.dirname, '..', name);

/** Names that are called, directly or as callbacks, in a script. */
function calledNames(source: string): Set<string> {
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  const called = new Set<string>();
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true }), called);
  return called;
}

interface AnyNode extends Node {
  readonly callee?: AnyNode;
  readonly arguments?: readonly AnyNode[];
  readonly name?: string;
  readonly value?: unknown;
}

function visit(node: unknown, called: Set<string>): void {
  if (Array.isArray(node)) for (const each of node) visit(each, called);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const { type, callee, arguments: args = [] } = node as AnyNode;
  if (type === 'CallExpression') {
    if (callee!.type === 'Identifier') called.add(callee!.name!);
    // call_user_func('name', …), array_map('name', …), array_map(name, …)
    for (const arg of args) called.add(String(arg.type === 'Identifier' ? arg.name : arg.value));
  }
  for (const child of Object.values(node)) visit(child, called);
}

function casesOf(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(path, name), 'utf8'));
}

function recordedNames(): string[] {
  const path = folder('php/recorded');
  const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  const lines = files.flatMap((name) => readFileSync(join(path, name), 'utf8').trimEnd().split('\n'));
  return lines.map((line) => (JSON.parse(line) as { call: string }).call);
}

test('every PHP name is called by a case that PHP has answered', () => {
  const called = new Set(recordedNames());
  for (const source of [...casesOf(folder('parity')), ...casesOf(folder('databases/cases'))])
    for (const name of calledNames(source)) called.add(name);
  const untested = registry
    .functionNames()
    .filter((name) => !called.has(name) && !called.has(camelCase(name)) && !Object.hasOwn(EXEMPT, name));
  expect(untested).toEqual([]);
});

test('exemptions are of names that are there and untested', () => {
  expect(Object.keys(EXEMPT).filter((name) => !registry.functionNames().includes(name))).toEqual([]);
});

test('a mention is no call', () => {
  const names = calledNames(
    `// strlen('a')\nconst text = "ucfirst('a')"; /* trim(' a') */ echo(text, array_map('strrev', []));`,
  );
  expect(['strlen', 'ucfirst', 'trim'].filter((name) => names.has(name))).toEqual([]);
  expect(['echo', 'array_map', 'strrev'].filter((name) => !names.has(name))).toEqual([]);
});
