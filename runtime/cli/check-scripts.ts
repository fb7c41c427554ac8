/** Compiles every script of a folder and looks for names that nobody declares, and for packages that nobody installed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { bundleScript } from '../compile/bundling/bundle.ts';
import { Compiler } from '../compile/compiler.ts';
import { freeNamePlaces } from '../compile/rewrites/free-name-places.ts';
import { KNOWN_GLOBALS } from '../compile/rewrites/known-globals.ts';
import { similarName } from '../config/similar-name.ts';
import { CliError } from './cli-error.ts';
import { failWith } from './failure.ts';
import { isMissing } from './missing-packages.ts';

/** One problem as a line of output: `file:line:column: text`. */
interface Problem {
  readonly place: string;
  readonly text: string;
}

const SCRIPT = /\.[cm]?tsx?$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;
/** Names that a file declares without defining them. */
const DECLARED = /\bdeclare\s+(?:abstract\s+)?(?:const|let|var|function|class|enum|namespace)\s+([$\w]+)/g;
/** The ambient names of scripts; the built package has them beside this code. */
const BUILT_GLOBALS = new URL('./globals.d.ts', import.meta.url);
const GLOBALS = existsSync(BUILT_GLOBALS) ? BUILT_GLOBALS : new URL('../globals.d.ts', import.meta.url);

/** Tells on standard output; the exit status of the process is 1 when there are problems. */
export async function checkScripts(path: string): Promise<void> {
  try {
    const files = filesUnder(path);
    const scripts = files.filter((file) => SCRIPT.test(file) && !DECLARATIONS.test(file));
    const known = new Set(declaredIn(readFileSync(GLOBALS, 'utf8')));
    for (const file of files.filter((one) => DECLARATIONS.test(one)))
      for (const name of declaredIn(readFileSync(file, 'utf8'))) known.add(name);
    const problems = await problemsOf(scripts, known);
    for (const { place, text } of problems) console.log(`${place}: ${text}`);
    console.log(`${counted(scripts.length, 'script')}, ${counted(problems.length, 'problem')}`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } catch (error) {
    failWith(error);
  }
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}

/** Hidden files and packages are none of the scripts. */
function filesUnder(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new CliError(`${path}: no such file or folder`);
  if (!stats.isDirectory()) return [resolve(path)];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = resolve(path, entry.name);
      return entry.isDirectory() ? filesUnder(file) : [file];
    });
}

function declaredIn(text: string): string[] {
  return Array.from(text.matchAll(DECLARED), (match) => match[1]!);
}

/** Each problem once, although a file may be imported by many scripts. */
async function problemsOf(scripts: readonly string[], known: ReadonlySet<string>): Promise<Problem[]> {
  const compiler = new Compiler({ validateTimestamps: false, revalidateFreqSeconds: 0 });
  const problems = new Map<string, Problem>();
  for (const script of scripts) {
    for (const problem of await problemsIn(script, compiler, known)) {
      problems.set(`${problem.place} ${problem.text}`, problem);
    }
  }
  return [...problems.values()];
}

async function problemsIn(script: string, compiler: Compiler, known: ReadonlySet<string>): Promise<Problem[]> {
  const result = await compiler.compile(script);
  if (result.kind === 'error') {
    const { file, line, column, text, frame } = result.error;
    return [{ place: placeOf(file, line, column), text: frame === '' ? text : `${text}\n${frame}` }];
  }
  const missing = result.script.packages
    .filter(({ specifier, importer, isRequire }) => !isRequire && isMissing(specifier, importer))
    .map(({ specifier, importer }) => ({ place: shownPath(importer), text: `no package ${specifier} is installed` }));
  return [...missing, ...(await unknownNamesIn(script, known))];
}

async function unknownNamesIn(script: string, known: ReadonlySet<string>): Promise<Problem[]> {
  const bundled = await bundleScript(script);
  if (bundled.kind === 'error') return [];
  const declared = new Map<string, readonly string[]>();
  return freeNamePlaces(bundled.bundle, script)
    .filter(({ name, file }) => !known.has(name) && !declaredBy(file, declared).includes(name))
    .map(({ name, file, line, column }) => ({ place: placeOf(file, line, column), text: unknownName(name, known) }));
}

function declaredBy(file: string, seen: Map<string, readonly string[]>): readonly string[] {
  let names = seen.get(file);
  if (names === undefined) {
    names = declaredIn(readFileSync(file, 'utf8'));
    seen.set(file, names);
  }
  return names;
}

function unknownName(name: string, known: Iterable<string>): string {
  const similar = similarName(name, [...known, ...KNOWN_GLOBALS]);
  return `unknown name ${name}${similar === null ? '' : `: did you mean ${similar}?`}`;
}

function placeOf(file: string, line: number, column: number): string {
  return `${shownPath(file)}:${line}:${column}`;
}

function shownPath(file: string): string {
  const shown = relative(process.cwd(), file);
  return shown.startsWith('..') ? file : shown;
}
