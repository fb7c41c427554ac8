/** The local files of a bundle and their imports, and which of them are worth compiling separately. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Metafile, transform } from 'esbuild';
import { isBuildFailure, withBundler } from './bundler-process.ts';
import { LOADERS } from './local-sources.ts';

interface GraphFile {
  readonly bytes: number;
  /** Absolute paths of local files, those of `import()` among them. */
  readonly imports: readonly string[];
  /** False for CommonJS, and for files that require a local file: they run when they are first required. */
  readonly isModule: boolean;
}

/** A file of this size is compiled separately … */
const LARGE_BYTES = 16 * 1024;
/** … and so are files that depend on large files, if the rest of the bundle would still have this size. */
const MAX_INLINED_BYTES = 64 * 1024;
/** Names in the exports of a package are known only when it has been loaded. */
const EXPORTS_PACKAGE = /\bexport\s*\*\s*from\s*['"](?![./#])/;

export class ModuleGraph {
  readonly #files: ReadonlyMap<string, GraphFile>;

  /** @param folder to which the paths of the metafile are relative */
  constructor(metafile: Metafile, folder: string) {
    const files = new Map<string, GraphFile>();
    for (const [name, { bytes, imports, format }] of Object.entries(metafile.inputs)) {
      if (isNoFile(name)) continue;
      const local = imports.filter(({ path, external }) => !external && !isNoFile(path));
      const isModule = format !== 'cjs' && !local.some(({ kind }) => kind === 'require-call');
      files.set(resolve(folder, name), { bytes, imports: local.map(({ path }) => resolve(folder, path)), isModule });
    }
    this.#files = files;
  }

  /** Files to be compiled separately: their imports contain no cycle and no top-level await. */
  async worthSharing(entry: string): Promise<string[]> {
    const others = [...this.#files.keys()].filter((file) => file !== entry);
    const large = await this.#shareable(others.filter((file) => this.#files.get(file)!.bytes >= LARGE_BYTES));
    const shared = new Set(large.flatMap((file) => [...this.closureOf(file)!]));
    const rest = others.filter((file) => !shared.has(file));
    if (this.#bytesOf(rest) < MAX_INLINED_BYTES) return large;
    const heavy = rest.filter((file) => this.#bytesOf(this.closureOf(file) ?? []) >= LARGE_BYTES);
    return [...large, ...(await this.#shareable(heavy))];
  }

  /** The file and all that it imports, each after what it imports; null when something leads back. */
  closureOf(file: string): Set<string> | null {
    const found = new Set<string>();
    return this.#collect(file, found, new Set()) ? found : null;
  }

  #collect(file: string, found: Set<string>, above: Set<string>): boolean {
    if (above.has(file)) return false;
    if (found.has(file)) return true;
    above.add(file);
    const isTree = (this.#files.get(file)?.imports ?? []).every((one) => this.#collect(one, found, above));
    above.delete(file);
    found.add(file);
    return isTree;
  }

  #bytesOf(files: Iterable<string>): number {
    let bytes = 0;
    for (const file of files) bytes += this.#files.get(file)?.bytes ?? 0;
    return bytes;
  }

  async #shareable(files: readonly string[]): Promise<string[]> {
    const answers = await Promise.all(files.map((file) => this.#isShareable(file)));
    return files.filter((_, index) => answers[index]);
  }

  async #isShareable(file: string): Promise<boolean> {
    const closure = this.closureOf(file);
    if (closure === null) return false;
    for (const one of closure) {
      if (!(this.#files.get(one)?.isModule ?? true) || (await runsInItsOwnWay(one))) return false;
    }
    return true;
  }
}

/** Names with a namespace (`<runtime>`, `data:…`) are no files. */
export function isNoFile(name: string): boolean {
  return /^[\w-]{2,}:|^</.test(name);
}

/** True for a module that awaits at its top level, or whose exports nobody knows before it has run. */
async function runsInItsOwnWay(file: string): Promise<boolean> {
  const loader = LOADERS[extname(file)] ?? (/\.[cm]?js$/.test(file) ? 'js' : null);
  if (loader === null) return false;
  const text = readFileSync(file, 'utf8');
  if (EXPORTS_PACKAGE.test(text)) return true;
  return /\bawait\b/.test(text) && (await awaitsAtTop(text, loader));
}

/** CommonJS cannot await: esbuild cannot convert such a file. */
async function awaitsAtTop(text: string, loader: 'ts' | 'tsx' | 'js' | 'jsx'): Promise<boolean> {
  try {
    await withBundler(() => transform(text, { loader, format: 'cjs', logLevel: 'silent' }));
    return false;
  } catch (thrown) {
    if (isBuildFailure(thrown)) return true;
    throw thrown;
  }
}
