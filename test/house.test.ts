/**
 * The rules of the house as a program: who may import whom, no cycles (type imports included), no long files and functions,
 * a comment that tells each file's duty, nothing exported in vain, no state in php/ beyond a request.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { factsOf, type SourceFacts } from './support/source-rules.ts';

const ROOT = resolve(import.meta.dirname, '../runtime');
const REPOSITORY = resolve(ROOT, '..');
const MAX_LINES = 400;
const MAX_FUNCTION_LINES = 40;

/** Room by room: rooms and packages it may import besides itself. `node:*` stands for all of Node's modules. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  index: ['cli', 'config', 'commander', 'node:*'],
  'ts-sapi': ['server', 'host', 'config'],
  cli: ['ts-sapi', 'server', 'host', 'compile', 'config', 'wire', 'commander', 'node:*'],
  server: ['host', 'compile', 'config', 'wire', 'node:*'],
  host: ['wire', 'compile', 'config', 'uWebSockets.js', 'mrmime', 'node:*'],
  compile: ['wire', 'esbuild', 'acorn', 'magic-string', '@jridgewell/trace-mapping', 'node:*'],
  worker: ['wire', 'config', 'php', '@jridgewell/trace-mapping', 'node:*'],
  php: ['config', '@fastify/busboy', 'node:crypto', 'node:buffer', 'node:path', 'node:fs', 'node:zlib'],
  testing: ['wire', 'config', 'php', 'compile', 'worker', 'node:*'],
  config: ['node:*'],
  wire: ['node:*'],
};

/** Packages that only these files may import, so that one place knows them. */
const KEEPERS: Readonly<Record<string, readonly string[]>> = {
  'uWebSockets.js': ['host/listeners/uws.ts'],
  esbuild: [
    ...['bundle', 'bundler-process', 'local-sources', 'resolve-module', 'single-source', 'typescript-packages'].map(
      (name) => `compile/bundling/${name}.ts`,
    ),
    'compile/worker-bundle.ts',
  ],
};

/** Files that may be longer, each with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'php/calls/signatures.ts': 'generated: one line per function',
};

/** Files with a function that may be longer, each with the reason. */
const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'server/host-worker.ts': 'a constructor: one handler per event',
  'server/start-host.ts': 'joins the parts of a server, one after the other',
  'compile/syntax/parser.ts': 'a class within a function, as acorn extends its parser',
  'config/settings.ts': 'one object, a line per setting',
  'host/logs/access-entry.ts': 'one object, a line per field',
  'host/request-executor.ts': 'a constructor: one handler per event',
  'wire/messages.ts': 'one case per kind of reply, in a hot loop',
};

/** Files that pass on what others export: what the package gives. */
const PUBLIC_ENTRIES: readonly string[] = ['ts-sapi.ts'];

/** What one room may import of another is only this: `from -> to`. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'cli -> server': ['server/supervise.ts'],
  'ts-sapi -> server': ['server/serve.ts', 'server/error-log.ts', 'server/server-status.ts', 'server/start-host.ts'],
  'ts-sapi -> host': ['host/exchange/listen-error.ts'],
};

/** Only these files of php/ may call these members of the Sapi: one writer of body bytes, one sender of heads. */
const SAPI_CALLERS: Readonly<Record<string, readonly string[]>> = {
  write: ['php/main/output/output.ts'],
  flush: ['php/main/output/output.ts'],
  sendHead: ['php/main/headers/headers.ts'],
};

/** Files outside of runtime/ that may use what it exports. */
const USERS = ['test', 'tools', 'bench'];

interface SourceFile {
  /** Relative to runtime/. */
  readonly path: string;
  readonly lines: number;
  /** Files of ours, relative to runtime/. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
  readonly facts: SourceFacts;
  /** Members of the Sapi that it calls. */
  readonly sapiCalls: readonly string[];
}

function readSources(): SourceFile[] {
  const paths = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')).map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName);
  const isOurs = (specifier: string) => specifier.startsWith('.');
  return {
    path,
    lines: text.split('\n').length - 1,
    files: specifiers.filter(isOurs).map((one) => relative(ROOT, resolve(ROOT, dirname(path), one))),
    packages: specifiers.filter((one) => !isOurs(one)),
    facts: factsOf(text, MAX_FUNCTION_LINES),
    sapiCalls: Array.from(text.matchAll(/\bsapi\??\.(\w+)\(/gi), (match) => match[1]!),
  };
}

/** `file#name` for all that files outside of runtime/ import from it. */
function namesUsedOutside(): string[] {
  const paths = USERS.flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const isUser = (path: string) => path.endsWith('.ts') && !/^test\/parity\/.*\/script\.ts$/.test(path);
  return paths.filter(isUser).flatMap((path) => {
    const text = readFileSync(join(REPOSITORY, path), 'utf8');
    return resolved(factsOf(text, Number.POSITIVE_INFINITY).importedNames, join(REPOSITORY, dirname(path)));
  });
}

/** From `./specifier#name`, seen from a folder, to `file#name` relative to runtime/. */
function resolved(names: readonly string[], folder: string): string[] {
  return names.filter((name) => name.startsWith('.')).map((name) => relative(ROOT, resolve(folder, name)));
}

/** Functions and constants that are exported, and that nobody imports. */
function exportedInVain(sources: readonly SourceFile[], usedOutside: readonly string[]): string[] {
  const inside = sources.flatMap(({ path, facts }) => resolved(facts.importedNames, join(ROOT, dirname(path))));
  const used = new Set([...inside, ...usedOutside]);
  const candidates = sources.filter(({ path }) => !used.has(`${path}#*`));
  return candidates.flatMap(({ path, facts }) =>
    facts.exportedValues.map((name) => `${path}#${name}`).filter((name) => !used.has(name)),
  );
}

function roomOf(path: string): string {
  const slash = path.indexOf('/');
  return slash === -1 ? path.replace(/\.ts$/, '') : path.slice(0, slash);
}

function mayImport(room: string, wanted: string): boolean {
  if (wanted === room) return true;
  const allowed = ROOMS[room] ?? [];
  return allowed.includes(wanted) || (wanted.startsWith('node:') && allowed.includes('node:*'));
}

/** Imports that break the table, as `file -> what`. */
function trespasses(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ path, files, packages }) => {
    const wanted = [
      ...files.map((file) => [file, roomOf(file)] as const),
      ...packages.map((one) => [one, one] as const),
    ];
    return wanted.filter(([, what]) => !mayImport(roomOf(path), what)).map(([name]) => `${path} -> ${name}`);
  });
}

/** Each cycle once, as `a -> b -> a`. */
function cycles(sources: readonly SourceFile[]): string[] {
  const imports = new Map(sources.map(({ path, files }) => [path, files]));
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      found.push([...trail.slice(start), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return found;
}

const sources = readSources();

describe('the house', () => {
  it('has only rooms that the table knows', () => {
    expect(sources.map(({ path }) => roomOf(path)).filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('lets each room import only what the table allows', () => {
    expect(trespasses(sources)).toEqual([]);
  });

  it('lets other rooms in only by the doors there are', () => {
    const isWrong = (from: string, to: string): boolean => {
      const doors = DOORS[`${roomOf(from)} -> ${roomOf(to)}`];
      return doors !== undefined && !doors.includes(to);
    };
    const wrong = sources.flatMap(({ path, files }) =>
      files.filter((file) => isWrong(path, file)).map((file) => `${path} -> ${file}`),
    );
    expect(wrong).toEqual([]);
    const used = new Set(sources.flatMap(({ path, files }) => files.map((file) => `${roomOf(path)} -> ${file}`)));
    const stale = Object.entries(DOORS).flatMap(([way, doors]) =>
      doors.map((door) => `${way.split(' ')[0]} -> ${door}`).filter((one) => !used.has(one)),
    );
    expect(stale).toEqual([]);
  });

  it('keeps special packages in one place', () => {
    const wrong = sources.flatMap(({ path, packages }) =>
      packages.filter((name) => name in KEEPERS && !KEEPERS[name]!.includes(path)).map((name) => `${path} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it(`has no file over ${MAX_LINES} lines`, () => {
    const long = sources.filter(({ path, lines }) => lines > MAX_LINES && !(path in LONG_FILES));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((path) => !sources.some((one) => one.path === path))).toEqual([]);
  });
});

describe('a file', () => {
  const saying = (tell: (facts: SourceFacts) => readonly string[]): string[] =>
    sources.flatMap(({ path, facts }) => tell(facts).map((text) => `${path}: ${text}`));

  it('begins with a comment that tells its duty', () => {
    expect(sources.filter(({ facts }) => !facts.tellsItsDuty).map(({ path }) => path)).toEqual([]);
  });

  it(`has no function over ${MAX_FUNCTION_LINES} lines`, () => {
    const isExempt = (text: string) => text.slice(0, text.indexOf(':')) in LONG_FUNCTIONS;
    const long = saying(({ longFunctions }) => longFunctions);
    expect(long.filter((text) => !isExempt(text))).toEqual([]);
    const needed = new Set(long.map((text) => text.slice(0, text.indexOf(':'))));
    expect(Object.keys(LONG_FUNCTIONS).filter((path) => !needed.has(path))).toEqual([]);
  });

  it('passes nothing on that is not its own', () => {
    const passing = sources.filter(({ facts }) => facts.reexports.length > 0).map(({ path }) => path);
    expect(passing).toEqual(PUBLIC_ENTRIES);
  });

  it('exports nothing in vain', () => {
    expect(exportedInVain(sources, namesUsedOutside())).toEqual([]);
  });

  it('of php/ keeps nothing beyond a request', () => {
    const kept = sources.filter(({ path, facts }) => path.startsWith('php/') && facts.variables.length > 0);
    expect(kept.map(({ path, facts }) => `${path}: ${facts.variables}`)).toEqual([]);
  });

  it.each(Object.entries(SAPI_CALLERS))('of php/ calls sapi.%s() only in one place', (member, places) => {
    const callers = sources.filter(({ path, sapiCalls }) => path.startsWith('php/') && sapiCalls.includes(member));
    expect(callers.map(({ path }) => path)).toEqual(places);
  });
});

describe('the rules themselves', () => {
  const file = (path: string, files: string[], packages: string[] = [], text = ''): SourceFile => ({
    path,
    lines: 1,
    files,
    packages,
    facts: factsOf(text, 2),
    sapiCalls: [],
  });

  it('see what a file says about itself', () => {
    const text = `import { a as b } from './a.ts'; import type * as c from './c.ts'; export * from './d.ts';
      let count = 0; const LIMIT = 1; export const one = 1, two = () => {
        return import('./e.ts') as Promise<typeof import('./f.ts').g>;
      }; export class Own {} export interface Shape {} export function three() {}`;
    expect(factsOf(text, 2)).toEqual({
      tellsItsDuty: false,
      exportedValues: ['one', 'two', 'three'],
      reexports: [`export * from './d.ts';`],
      variables: ['count'],
      longFunctions: ['line 2: 3 lines'],
      importedNames: ['./a.ts#a', './c.ts#*', './e.ts#*', './f.ts#g'],
    });
    expect(factsOf('#!/usr/bin/env node\n/** Duty. */', 2).tellsItsDuty).toBe(true);
  });

  it('see what is exported in vain', () => {
    const wrong = [
      file('php/a.ts', [], [], 'export const used = 1, shown = 2, vain = 3;'),
      file('php/b.ts', [], [], `import { used } from './a.ts'; export const alone = used;`),
      file('php/c.ts', [], [], 'export const any = 1;'),
    ];
    expect(exportedInVain(wrong, ['php/a.ts#shown', 'php/c.ts#*'])).toEqual(['php/a.ts#vain', 'php/b.ts#alone']);
  });

  it('see a trespass', () => {
    const wrong = [
      file('php/a.ts', ['worker/b.ts', 'config/c.ts'], ['node:http', 'node:fs']),
      file('wire/d.ts', ['php/a.ts']),
    ];
    expect(trespasses(wrong)).toEqual(['php/a.ts -> worker/b.ts', 'php/a.ts -> node:http', 'wire/d.ts -> php/a.ts']);
  });

  it('see a cycle', () => {
    const circle = [file('php/a.ts', ['php/b.ts']), file('php/b.ts', ['php/c.ts']), file('php/c.ts', ['php/b.ts'])];
    expect(cycles(circle)).toEqual(['php/b.ts -> php/c.ts -> php/b.ts']);
  });

  it('read type imports, re-exports and dynamic imports', () => {
    const text = `import type { A } from './a.ts'; export * from './b.ts'; const c = await import('./c.ts'); type D = import('./d.ts').D;`;
    expect(ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName)).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.ts',
    ]);
  });
});
