/** PDO where PHP cannot be asked: a thread without SQLite, statements that a driver does not prepare itself. */
import { expect, test } from 'vitest';
import { parseSql, replacePlaceholders } from '../../runtime/php/ext/pdo/sql-parser.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { memoryRequest } from '../support/memory-request.ts';

type PdoClass = new (dsn: string) => { query(sql: string): { fetchColumn(): unknown } };

function pdoOf(request: ReturnType<typeof memoryRequest>['request']): PdoClass {
  const binding = registry.bindingOf('PDO');
  if (binding?.kind !== 'function') throw new Error('PDO is a class of each request');
  return binding.bind(request) as PdoClass;
}

test('without a library for SQLite there is no driver, and the log tells what to install', () => {
  const { request, sapi } = memoryRequest();
  sapi.sqlite = () => null;
  const PDO = pdoOf(request);
  expect(() => new PDO('sqlite::memory:')).toThrow('could not find driver');
  expect(sapi.logs.join()).toContain('npm install better-sqlite3');
});

test('placeholders are found where they are none of a text, a comment or an operator', () => {
  const sql = `SELECT '?', ":a", ? /* ? */ , a::text, b ?? c -- ?\n, '\\'?' , ?`;
  const parsed = parseSql(sql);
  expect(parsed.placeholders.map(({ start }) => sql[start])).toEqual(['?', '?']);
  expect(replacePlaceholders(parsed, (_, index) => `$${index}`)).toBe(
    `SELECT '?', ":a", $0 /* ? */ , a::text, b ? c -- ?\n, '\\'?' , $1`,
  );
});

test('named placeholders may repeat, and the two kinds do not mix', () => {
  expect(parseSql('SELECT :a, :b, :a').placeholders.map(({ name }) => name)).toEqual([':a', ':b', ':a']);
  expect(() => parseSql('SELECT :a, ?')).toThrow('mixed named and positional parameters');
});
