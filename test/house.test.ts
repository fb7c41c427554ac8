/**
 * The rules of the house as a program: who may import whom, room by room and folder by folder, no cycles (type imports
 * included), no package that is not declared or not used, no long files and functions,
 * a comment that tells each file's duty, nothing exported in vain, no state in php/ beyond a request.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { circlesOf, extensionTrespasses, unusedUses } from './support/extension-uses.ts';
import { tiesOf } from './support/folder-ties.ts';
import { factsOf, type SourceFacts } from './support/source-rules.ts';

const ROOT = resolve(import.meta.dirname, '../runtime');
const REPOSITORY = resolve(ROOT, '..');
const MAX_LINES = 400;
const MAX_FUNCTION_LINES = 40;

/** Room by room: rooms and packages it may import besides itself. `node:*` stands for all of Node's modules. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  index: ['cli', 'config', 'commander'],
  'ts-sapi': ['server', 'host', 'config', 'wire'],
  cli: ['ts-sapi', 'server', 'host', 'compile', 'config', 'wire', 'commander', 'node:*'],
  server: ['host', 'compile', 'config', 'wire', 'node:*'],
  host: ['wire', 'compile', 'config', 'io', 'uWebSockets.js', 'mrmime', 'node:*'],
  io: ['wire', 'php', 'node:*'],
  compile: ['wire', 'esbuild', 'acorn', '@jridgewell/trace-mapping', 'node:*'],
  worker: ['wire', 'config', 'php', 'io', '@jridgewell/trace-mapping', 'node:*'],
  php: ['config', 'node:crypto', 'node:path', 'node:fs', 'node:zlib'],
  config: ['node:*'],
  wire: ['node:*'],
};

/** Packages that only these files may import, so that one place knows them. */
const KEEPERS: Readonly<Record<string, readonly string[]>> = {
  'uWebSockets.js': ['host/listeners/uws-library.ts'],
  esbuild: [
    ...[
      'bundle',
      'bundler-process',
      'local-sources',
      'module-graph',
      'resolve-module',
      'shared-modules',
      'single-source',
      'typescript-packages',
    ].map((name) => `compile/bundling/${name}.ts`),
    'compile/worker-bundle.ts',
  ],
};

/**
 * The folders of a room, lowest first: each may import those of the lines before its own. The files at the top of the room
 * may import all of them and are imported by none, but for those that stand in a line. Rooms of one folder are not here.
 */
const LAYERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  host: [['bodies'], ['exchange'], ['listeners', 'requests', 'static'], ['logs', 'routing', 'threads'], ['status']],
  compile: [
    ['errors', 'syntax'],
    ['bundling', 'references'],
    ['caches', 'rewrites'],
  ],
  worker: [['io', 'isolation', 'limits', 'sqlite', 'waiting'], ['scripts'], ['includes', 'sapi'], ['request']],
  php: [['engine'], ['io.ts', 'sqlite.ts'], ['sapi.ts'], ['main'], ['calls'], ['ext']],
};

/** Folders whose own files are doors and entries, each a place of its own; '' is runtime/. */
const FOLDERS_OF_DOORS: readonly string[] = ['', 'php'];

/** PHP's extensions that may use the inside of others; nobody else may. */
const EXTENSION_USES: Readonly<Record<string, readonly string[]>> = {
  core: ['standard'],
  filter: ['pcre', 'standard'],
  hash: ['standard'],
  iconv: ['mbstring'],
  mbstring: ['standard'],
  mysqli: ['mysqlnd'],
  pcre: ['standard'],
  pdo_mysql: ['mysqlnd', 'pdo'],
  pdo_sqlite: ['pdo'],
  session: ['standard'],
  standard: ['random'],
};

/** Packages that are used without an import, each with its use. */
const TOOLS: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'npm run lint',
  '@types/pg': 'types of pg, which has none',
  '@types/node': 'types of node:*',
  fastify: 'a peer of npm run bench, imported by its name',
};

/** Files that may be longer, each with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'php/calls/signatures.ts': 'generated: one line per function',
};

/** Functions that may be longer, each with the reason: `file#function`, `file#Class.method`. */
const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'compile/syntax/parser.ts#LimitedParser': 'a class within a function, as acorn extends its parser',
  'config/settings.ts#serverSettings': 'one object, a line per setting',
  'host/logs/access-entry.ts#accessEntryOf': 'one object, a line per field',
  'host/request-executor.ts#RequestExecutor.constructor': 'one handler per event',
  'php/ext/mysqli/link-class.ts#makeClasses': 'classes of each request',
  'php/ext/mysqli/result-class.ts#makeResultClass': 'a class of each request',
  'php/ext/mysqli/statement-class.ts#makeStatementClass': 'a class of each request',
  'php/ext/pdo/pdo-class.ts#makePdoClass': 'a class of each request',
  'php/ext/pdo/statement-class.ts#makeStatementClass': 'a class of each request',
  'server/host-worker.ts#HostWorker.constructor': 'one handler per event',
  'server/start-host.ts#startHost': 'joins the parts of a server, one after the other',
  'wire/messages.ts#readReplies': 'one case per kind of reply, in a hot loop',
};

/**
 * What php/ and worker/ keep at module level although it can change, each with the reason. Tables that are computed go
 * through lazy() (php/engine/lazy.ts) instead.
 */
const KEPT: Readonly<Record<string, string>> = {
  'php/engine/halt.ts#HALT': 'a signal without contents',
  'php/engine/throwables.ts#OF_ERROR': 'reads arguments, has no contents of its own',
  'php/engine/throwables.ts#OF_EXCEPTION': 'reads arguments, has no contents of its own',
  'php/main/memory-limit.ts#NODE_LIMITS': 'never written to',
  'php/ext/mysqlnd/packet-reader.ts#NOTHING': 'has no bytes',
  'php/ext/pcre/lookahead.ts#NOTHING': 'never written to',
  'php/extensions.ts#registry': 'keeps binders with their checks, which know no request',
  'worker/cli-main.ts#compiler': 'the way to the compiler',
  'worker/cli-main.ts#cells': 'the shared cells of the thread',
  'worker/cli-main.ts#io': 'the way to the I/O thread',
  'worker/cli-main.ts#looks': 'when files were looked at',
  'worker/cli-main.ts#persistent': 'what persistent() keeps for the thread',
  'worker/cli-main.ts#scripts': 'compiled scripts',
  'worker/cli-main.ts#settings': 'directives as the command line leaves them',
  'worker/main.ts#compiler': 'the way to the compiler',
  'worker/main.ts#documentRoots': 'folders by their real paths',
  'worker/main.ts#included': 'files that the host has been told of',
  'worker/main.ts#io': 'the way to the I/O thread, and connections kept for the thread',
  'worker/main.ts#keptCode': 'which packages were told of',
  'worker/main.ts#looks': 'when files were looked at',
  'worker/main.ts#noticed': 'notices that the host has been told of',
  'worker/main.ts#persistent': 'what persistent() keeps for the thread',
  'worker/main.ts#runner': 'the requests of the thread',
  'worker/main.ts#scripts': 'compiled scripts',
  'worker/main.ts#settings': 'directives as php.ini and the command line leave them',
  'worker/waiting/compiled-calls.ts#done': 'holds a value from a call to the next statement',
};

/** Files that pass on what others export: what the package gives. */
const PUBLIC_ENTRIES: readonly string[] = ['ts-sapi.ts'];

/** What one room may import of another is only this: `from -> to`. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'cli -> server': ['server/supervise.ts', 'server/doctor.ts'],
  'ts-sapi -> server': ['server/serve.ts', 'server/error-log.ts', 'server/transport.ts'],
  'host -> io': ['io/messages.ts'],
  'worker -> io': ['io/messages.ts'],
  'io -> php': ['php/io.ts'],
  'ts-sapi -> host': ['host/exchange/listen-error.ts'],
  'ts-sapi -> wire': ['wire/server-status.ts'],
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

/** Imports within a room that go up, or sideways, as `file -> file`; folders that `LAYERS` does not know. */
function climbs(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ path, files }) => {
    const layers = LAYERS[roomOf(path)];
    if (layers === undefined) return [];
    const own = layerOf(layers, path);
    if (own < 0) return [`${path}: no layer`];
    const inside = files.filter((file) => roomOf(file) === roomOf(path) && innerFolder(file) !== innerFolder(path));
    return inside.filter((file) => layerOf(layers, file) >= own).map((file) => `${path} -> ${file}`);
  });
}

/** Folder of a room's file; empty for those at its top. */
function innerFolder(path: string): string {
  const [, folder, rest] = path.split('/');
  return rest === undefined ? '' : folder!;
}

function layerOf(layers: readonly (readonly string[])[], path: string): number {
  const layer = layers.findIndex((names) => names.includes(path.split('/')[1]!));
  return layer < 0 && innerFolder(path) === '' ? layers.length : layer;
}

/** The package that an import names: `@a/b/c` is of `@a/b`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Packages that files outside of runtime/ import. */
function packagesUsedOutside(): string[] {
  const paths = ['bin', ...USERS].flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const isCode = (path: string) => /\.[cm]?ts$|\.[cm]js$/.test(path) && !/^test\/parity\/|^bench\/scripts\//.test(path);
  return ['vitest.config.ts', ...paths.filter(isCode)].flatMap((path) => {
    const text = readFileSync(join(REPOSITORY, path), 'utf8');
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  });
}

/** Sorted names of packages among these imports. */
function packageNames(specifiers: readonly string[]): string[] {
  const outside = specifiers.filter((one) => !/^(?:\.|node:|file:|\/)/.test(one) && !isBuiltin(one));
  return [...new Set(outside.map(packageOf))].sort();
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

  it('has no allowance that nobody uses', () => {
    const isUsed = (room: string, what: string): boolean =>
      sources.some(({ path, files, packages }) => {
        if (roomOf(path) !== room) return false;
        if (what === 'node:*') return packages.some((name) => name.startsWith('node:'));
        return packages.includes(what) || files.some((file) => roomOf(file) === what);
      });
    const stale = Object.entries(ROOMS).flatMap(([room, allowed]) =>
      allowed.filter((what) => !isUsed(room, what)).map((what) => `${room} -> ${what}`),
    );
    const keepers = Object.entries(KEEPERS).flatMap(([name, files]) =>
      files.filter((file) => !sources.find(({ path }) => path === file)?.packages.includes(name)),
    );
    expect([...stale, ...keepers]).toEqual([]);
  });

  it('has rooms whose folders import only those below them', () => {
    expect(climbs(sources)).toEqual([]);
    const folders = new Set(sources.map(({ path }) => path.split('/', 2).join('/')));
    const listed = Object.entries(LAYERS).flatMap(([room, layers]) => layers.flat().map((one) => `${room}/${one}`));
    expect(listed.filter((folder) => !folders.has(folder))).toEqual([]);
  });

  it('has no two folders that import each other, nor a folder and the files above it', () => {
    expect(tiesOf(sources, FOLDERS_OF_DOORS)).toEqual([]);
  });

  it('is drawn in docs/architecture.md as it is', () => {
    const page = readFileSync(join(REPOSITORY, 'docs/architecture.md'), 'utf8');
    const [, table = ''] = page.split('| folder | subfolders, lowest first |');
    const rows = Array.from(table.split('\n\n')[0]!.matchAll(/^\| `(\w+)\/` \| (.*) \|$/gm), ([, room, cell]) => {
      const layers = cell!.replaceAll(/\([^)]*\)/g, '').split(' · ');
      return [room!, layers.map((layer) => Array.from(layer.matchAll(/`([\w.]+)`/g), (match) => match[1]!).sort())];
    });
    const sorted = Object.entries(LAYERS).map(([room, layers]) => [room, layers.map((names) => [...names].sort())]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(sorted));
  });

  it("keeps the inside of PHP's extensions to themselves, but for what the table allows", () => {
    expect(extensionTrespasses(sources, EXTENSION_USES, 'php/extensions.ts')).toEqual([]);
    expect(unusedUses(sources, EXTENSION_USES)).toEqual([]);
    expect(circlesOf(EXTENSION_USES)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it(`has no file over ${MAX_LINES} lines`, () => {
    const long = sources.filter(({ lines }) => lines > MAX_LINES).map(({ path }) => path);
    expect(long.filter((path) => !(path in LONG_FILES))).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((path) => !long.includes(path))).toEqual([]);
  });

  it('declares the packages it imports, and imports those it declares', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
      readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const declared = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
    const inside = sources.flatMap(({ packages }) => packages);
    const imported = packageNames([...inside, ...packagesUsedOutside()]);
    expect(imported.filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !imported.includes(name) && !(name in TOOLS))).toEqual([]);
    expect(Object.keys(TOOLS).filter((name) => !declared.includes(name) || imported.includes(name))).toEqual([]);
  });
});

describe('a file', () => {
  it('begins with a comment that tells its duty', () => {
    expect(sources.filter(({ facts }) => !facts.tellsItsDuty).map(({ path }) => path)).toEqual([]);
  });

  it(`has no function over ${MAX_FUNCTION_LINES} lines`, () => {
    const long = sources.flatMap(({ path, facts }) => facts.longFunctions.map(({ name }) => `${path}#${name}`));
    expect(long.filter((name) => !(name in LONG_FUNCTIONS))).toEqual([]);
    expect(Object.keys(LONG_FUNCTIONS).filter((name) => !long.includes(name))).toEqual([]);
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

  it('of php/ and worker/ keeps no containers but those of the thread', () => {
    const isRuled = (path: string) => /^(?:php|worker)\//.test(path);
    const kept = sources
      .filter(({ path }) => isRuled(path))
      .flatMap(({ path, facts }) => facts.containers.map((name) => `${path}#${name}`));
    expect(kept.filter((one) => !(one in KEPT))).toEqual([]);
    expect(Object.keys(KEPT).filter((one) => !kept.includes(one))).toEqual([]);
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
      containers: [],
      longFunctions: [{ name: 'two', lines: 3 }],
      importedNames: ['./a.ts#a', './c.ts#*', './e.ts#*', './f.ts#g'],
    });
    expect(factsOf('#!/usr/bin/env node\n/** Duty. */', 2).tellsItsDuty).toBe(true);
  });

  it('see what a file keeps that can change', () => {
    const text = `const a = new Map(); const b: ReadonlySet<number> = new Set([1]); const c = { x: 1 }; const d = ['e'];
      const f = new Uint8Array(0), g = new Own(), h = [1] as const, i: number[] = [], j = new Error('k'), l = { m: 0 };
      function change() { c.x = 2; i.push(1); l.m++; const d2 = d.map(String); }`;
    expect(factsOf(text, 9).containers).toEqual(['a', 'c', 'g', 'i', 'l']);
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

  it('see a way up inside of a room, and one to a neighbour', () => {
    const wrong = [
      file('host/bodies/a.ts', ['host/bodies/b.ts', 'host/exchange/c.ts', 'host/d.ts', 'wire/e.ts']),
      file('host/static/f.ts', ['host/bodies/a.ts', 'host/listeners/g.ts']),
      file('host/d.ts', ['host/h.ts', 'host/status/i.ts']),
      file('host/attic/j.ts', []),
    ];
    expect(climbs(wrong)).toEqual([
      'host/bodies/a.ts -> host/exchange/c.ts',
      'host/bodies/a.ts -> host/d.ts',
      'host/static/f.ts -> host/listeners/g.ts',
      'host/attic/j.ts: no layer',
    ]);
    const doors = [file('php/main/k.ts', ['php/sapi.ts']), file('php/engine/l.ts', ['php/sapi.ts'])];
    expect(climbs(doors)).toEqual(['php/engine/l.ts -> php/sapi.ts']);
  });

  it.each<[string, [string, string[]][], string[]]>([
    [
      'between two folders',
      [
        ['a/b/x.ts', ['a/c/y.ts']],
        ['a/c/d/z.ts', ['a/b/w.ts']],
      ],
      ['a/b <-> a/c: a/b/x.ts -> a/c/y.ts, a/c/d/z.ts -> a/b/w.ts'],
    ],
    [
      'between a folder and the files above it',
      [
        ['a/x.ts', ['a/b/y.ts']],
        ['a/b/z.ts', ['a/w.ts']],
      ],
      ['a/* <-> a/b: a/x.ts -> a/b/y.ts, a/b/z.ts -> a/w.ts'],
    ],
    [
      'but not where every file of a folder stands for itself',
      [
        ['php/x.ts', ['php/b/y.ts']],
        ['php/b/z.ts', ['php/w.ts']],
      ],
      [],
    ],
    [
      'and no way in one direction',
      [
        ['a/b/x.ts', ['a/c/y.ts', 'a/b/w.ts']],
        ['a/b/w.ts', ['a/c/d/z.ts']],
      ],
      [],
    ],
  ])('see a tie %s', (_title, imports, ties) => {
    const wrong = imports.map(([path, files]) => file(path, files));
    expect(tiesOf(wrong, ['php'])).toEqual(ties);
  });

  it("see who reaches into PHP's extensions", () => {
    const inside = 'php/ext/json/encode.ts';
    const wrong = [
      file('php/ext/json/functions.ts', [inside]),
      file('php/ext/pcre/a.ts', [inside]),
      file('php/ext/date/b.ts', [inside, 'php/ext/json/index.ts']),
      file('php/extensions.ts', [inside, 'php/ext/json/index.ts']),
      file('worker/c.ts', [inside, 'php/ext/json/index.ts']),
    ];
    const uses = { pcre: ['json', 'date'] };
    expect(extensionTrespasses(wrong, uses, 'php/extensions.ts')).toEqual([
      `php/ext/date/b.ts -> ${inside}`,
      'php/ext/date/b.ts -> php/ext/json/index.ts',
      `php/extensions.ts -> ${inside}`,
      `worker/c.ts -> ${inside}`,
      'worker/c.ts -> php/ext/json/index.ts',
    ]);
    expect(unusedUses(wrong, uses)).toEqual(['pcre -> date']);
    expect(circlesOf({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })).toEqual(['a', 'b', 'c']);
  });

  it('see which package an import names', () => {
    const imports = ['./a.ts', 'node:fs', 'fs', '@a/b/c', 'd/e', 'd'];
    expect(packageNames(imports)).toEqual(['@a/b', 'd']);
  });

  it('call a long function by its name', () => {
    const text = `class A { constructor() {\n\n} get b() {\n\nreturn 1; } }
      function c() {\n\n return [1].map(() => {\n\n}); }\nexport const d = { e: () => {\n\n} };\n[1].map(() => {\n\n});`;
    const names = factsOf(text, 2).longFunctions.map(({ name }) => name);
    expect(names).toEqual(['A.constructor', 'A.b', 'c', 'c', 'd.e', '']);
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
