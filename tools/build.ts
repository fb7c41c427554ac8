/** `npm run build [folder]`: the package's code in plain JavaScript, with all that it needs to run without tsx. */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { bundledWorker, writeWorker } from '../runtime/compile/worker-bundle.ts';
import { writeDeclarations } from './declarations.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = resolve(process.argv[2] ?? join(ROOT, 'dist'));

/** What `import … from 'ts-sapi'` loads. */
const INTERFACE = join(ROOT, 'runtime/ts-sapi.ts');

/** These have native parts: they are installed beside the package. */
const EXTERNAL = ['esbuild', 'uWebSockets.js'];

/** CommonJS packages in an ES module ask for Node's own modules through `require`. */
const BANNER = `import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);`;

/** @returns which files went in */
async function buildHost(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: {
      index: join(ROOT, 'runtime/index.ts'),
      'ts-sapi': INTERFACE,
      'host-thread': join(ROOT, 'runtime/server/host-thread.ts'),
    },
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: EXTERNAL,
    banner: { js: BANNER },
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return metafile;
}

/** @returns the files that went in, as absolute paths */
async function buildWorker(entry: string, name: string): Promise<readonly string[]> {
  const { code, map, inputs } = await bundledWorker(join(ROOT, entry));
  const parsed = JSON.parse(map) as { sources: string[] };
  parsed.sources = parsed.sources.map((source) => relative(ROOT, source));
  const files = writeWorker(join(OUT, name), code, JSON.stringify(parsed));
  // Names and lines are kept in the bundle itself, and nothing reads the map at run time.
  rmSync(`${files[1]}.map`);
  for (const file of files) chmodSync(file, 0o644);
  return inputs;
}

/** The packages that these files belong to. */
function packagesOf(inputs: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match !== null) found.add(resolve(ROOT, match[1]!));
  }
  return [...found].sort();
}

/** What the bundled packages' licences ask to be told. */
function licencesOf(packages: readonly string[]): string {
  const texts = packages.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return `Parts of these packages are contained in the files beside this one.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Tells builds apart: what one has compiled and kept is not used by another (compile/caches/disk-cache.ts). */
function writeBuildId(): void {
  const hash = createHash('sha256');
  const files = readdirSync(OUT, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files.sort((one, other) => (one.name < other.name ? -1 : 1)))
    hash.update(`${name}\n`).update(readFileSync(join(OUT, name)));
  writeFileSync(join(OUT, 'build-id'), hash.digest('hex'));
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const [host, ...workers] = await Promise.all([
  buildHost(),
  buildWorker('runtime/worker/main.ts', 'worker'),
  buildWorker('runtime/worker/cli-main.ts', 'cli-worker'),
  buildWorker('runtime/compile/transform-thread.ts', 'transform-thread'),
  buildWorker('runtime/io/main.ts', 'io-thread'),
]);
writeDeclarations(ROOT, INTERFACE, join(OUT, 'types'));
copyFileSync(join(ROOT, 'runtime/globals.d.ts'), join(OUT, 'globals.d.ts'));
const packages = packagesOf([...Object.keys(host.inputs), ...workers.flat()]);
writeFileSync(join(OUT, 'LICENSES.txt'), licencesOf(packages));
writeBuildId();
console.log(`${relative(process.cwd(), OUT) || dirname(OUT)}: ${readdirSync(OUT).length} files`);
