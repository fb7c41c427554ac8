/** The rules of the house as a program: who may import whom, no cycles (type imports included), no long files. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../runtime');
const MAX_LINES = 300;

/** Room by room: rooms and packages it may import besides itself. `node:*` stands for all of Node's modules. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  index: ['cli', 'host', 'compile', 'config', 'wire', 'commander', 'node:*'],
  cli: ['host', 'compile', 'config', 'wire', 'commander', 'node:*'],
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
  esbuild: ['compile/bundle.ts', 'compile/computed-paths.ts', 'compile/worker-bundle.ts'],
};

/** Files that may be longer, each with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'php/signatures.ts': 'generated: one line per function',
};

interface SourceFile {
  /** Relative to runtime/. */
  readonly path: string;
  readonly lines: number;
  /** Files of ours, relative to runtime/. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
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
  };
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

describe('the rules themselves', () => {
  const file = (path: string, files: string[], packages: string[] = []): SourceFile => ({
    path,
    lines: 1,
    files,
    packages,
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
