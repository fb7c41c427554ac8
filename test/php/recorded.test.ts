/**
 * PHP's text, array and number functions against answers recorded from PHP 8.2.36 (recorded/record.php says how). Called
 * as a script calls them: by name, arguments checked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeJson } from '../../runtime/php/ext/json/decode.ts';
import { exportValue } from '../../runtime/php/ext/standard/var/var-export.ts';
import { registry } from '../../runtime/php/extensions.ts';
import type { Request } from '../../runtime/php/main/request.ts';
import { memoryRequest } from '../support/memory-request.ts';

interface Case {
  readonly call: string;
  readonly args: unknown[];
  readonly value?: string;
  readonly throws?: string;
  readonly prints?: string;
  readonly raises?: string[];
  readonly changed?: string;
}

type AnyFunction = (...args: unknown[]) => unknown;

const folder = join(import.meta.dirname, 'recorded');

/** Sorts that keep keys cannot reorder a JS array in place: they return the array instead of true. */
const RETURNS_ARRAY = new Set(['asort', 'arsort', 'ksort', 'krsort', 'natsort', 'natcasesort']);

/** Cases in PHP's order of keys, which JSON.parse would not keep. */
function casesOf(file: string): Case[] {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => decodeJson(line, { asArrays: true, depth: 512, flags: 0 }).value as Case);
}

function call(request: Request, name: string, ...args: unknown[]): unknown {
  return (registry.binderOf(name)!(request) as AnyFunction)(...args);
}

function exported(request: Request, value: unknown): string {
  return exportValue(value, request.diagnostics, -1);
}

function answerOf(request: Request, { call: name, args, changed }: Case): Omit<Case, 'call' | 'args'> {
  const raises: string[] = [];
  const answer: { -readonly [Key in keyof Case]?: Case[Key] } = {};
  call(request, 'set_error_handler', (level: number, message: string) => {
    raises.push(`${level} ${message}`);
    return true;
  });
  call(request, 'ob_start');
  try {
    const value = call(request, name, ...args);
    answer.value = RETURNS_ARRAY.has(name) ? 'true' : exported(request, value);
  } catch (thrown) {
    answer.throws = `${(thrown as Error).constructor.name}: ${(thrown as Error).message}`;
  }
  const printed = String(call(request, 'ob_get_clean'));
  if (printed !== '') answer.prints = printed;
  if (raises.length > 0) answer.raises = raises;
  if (changed !== undefined) answer.changed = exported(request, args[0]);
  return answer;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  describe(`recorded ${file}`, () => {
    // One request for all cases of a file: json_last_error() and mt_rand() remember what came before.
    const { request } = memoryRequest();
    for (const recorded of casesOf(file)) {
      const { call: name, args, ...expected } = recorded;
      it(`${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`, () => {
        expect(answerOf(request, recorded)).toEqual({ ...expected });
      });
    }
  });
}
