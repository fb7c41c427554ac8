/** Compiles every script of a folder and reports compile errors, unknown names and missing packages. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { bundleScript } from '../compile/bundling/bundle.ts';
import { Compiler } from '../compile/compiler.ts';
import { freeNamePlaces } from '../compile/rewrites/free-name-places.ts';
import { KNOWN_GLOBALS } from '../compile/syntax/known-globals.ts';
import { similarName } from '../config/similar-name.ts';
import { CliError } from './cli-error.ts';
import { constEnumsIn, declaredFunctionsIn, declaredIn, definedIn } from './declared-names.ts';
import { explainWaiting } from './explain-waiting.ts';
import { failWith } from './failure.ts';
import { isMissing } from './missing-packages.ts';

/** One problem as a line of output: `file:line:column: text`. */
interface Problem {
  readonly place: string;
  readonly text: string;
}

const SCRIPT = /\.[cm]?tsx?$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;
/** The ambient names of scripts; the built package has them beside this code. */
const BUILT_GLOBALS = new URL('./globals.d.ts', import.meta.url);
const GLOBALS = existsSync(BUILT_GLOBALS) ? BUILT_GLOBALS : new URL('../globals.d.ts', import.meta.url);

/**
 * Reports to standard output; the exit status of the process is 1 when there are problems.
 * @param explains true: places that wait in place are reported, too; they are no problems
 */
export async function checkScripts(path: string, explains = false): Promise<void> {
  try {
    const files = filesUnder(path);
    const scripts = files.filter((file) => SCRIPT.test(file) && !DECLARATIONS.test(file));
    const problems = [...collidingConstants(scripts), ...(await problemsOf(scripts, knownNames(files)))];
    for (const { place, text } of problems) console.log(`${place}: ${text}`);
    const waiting = explains ? await explainWaiting(scripts) : [];
    for (const { file, line, column, text } of waiting) console.log(`${placeOf(file, line, column)}: ${text}`);
    const places = explains ? `, ${counted(waiting.length, 'place')} waiting in place` : '';
    console.log(`${counted(scripts.length, 'script')}, ${counted(problems.length, 'problem')}${places}`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } catch (error) {
    failWith(error);
  }
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}

/** Skips hidden files and packages. */
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

/** Names that scripts may use without declaring them. */
interface KnownNames {
  readonly all: ReadonlySet<string>;
  /** PHP's functions in both spellings. */
  readonly functions: ReadonlySet<string>;
  /** Const enums of declaration files: name to file. Their values do not exist at run time. */
  readonly constEnums: ReadonlyMap<string, string>;
}

/** PHP's names, those of declaration files, and the constants that any file of the root defines. */
function knownNames(files: readonly string[]): KnownNames {
  const php = readFileSync(GLOBALS, 'utf8');
  const all = new Set(declaredIn(php));
  const constEnums = new Map<string, string>();
  for (const file of files) {
    if (!SCRIPT.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    if (!DECLARATIONS.test(file)) {
      for (const { name } of definedIn(text)) all.add(name);
      continue;
    }
    for (const name of declaredIn(text)) all.add(name);
    for (const name of constEnumsIn(text)) constEnums.set(name, file);
  }
  return { all, functions: new Set(declaredFunctionsIn(php)), constEnums };
}

/** A constant of this name can be defined, but its bare name still means what it means in JavaScript. */
function collidingConstants(scripts: readonly string[]): Problem[] {
  return scripts.flatMap((script) => {
    const text = readFileSync(script, 'utf8');
    return definedIn(text)
      .filter(({ name }) => KNOWN_GLOBALS.has(name))
      .map(({ name, offset }) => {
        const before = text.slice(0, offset).split('\n');
        const reason = `${name} is JavaScript's own: read the constant with constant('${name}'), or name it otherwise`;
        return { place: placeOf(script, before.length, before.at(-1)!.length + 1), text: reason };
      });
  });
}

/** Reports each problem once, even when many scripts import the file. */
async function problemsOf(scripts: readonly string[], known: KnownNames): Promise<Problem[]> {
  const compiler = new Compiler({ validateTimestamps: false, revalidateFreqSeconds: 0 });
  const problems = new Map<string, Problem>();
  for (const script of scripts) {
    for (const problem of await problemsIn(script, compiler, known)) {
      problems.set(`${problem.place} ${problem.text}`, problem);
    }
  }
  return [...problems.values()];
}

async function problemsIn(script: string, compiler: Compiler, known: KnownNames): Promise<Problem[]> {
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

async function unknownNamesIn(script: string, known: KnownNames): Promise<Problem[]> {
  const bundled = await bundleScript(script);
  if (bundled.kind === 'error') return [];
  const declared = new Map<string, readonly string[]>();
  return freeNamePlaces(bundled.bundle, script).flatMap(({ name, file, line, column, isBare }) => {
    const place = placeOf(file, line, column);
    const isFunction = known.functions.has(name);
    if (isBare && isFunction) return [{ place, text: `${name} is not called without parentheses: write ${name}()` }];
    const isKnown = known.all.has(name) || declaredBy(file, declared).includes(name);
    return isKnown ? [] : [{ place, text: unknownName(name, known) }];
  });
}

function declaredBy(file: string, seen: Map<string, readonly string[]>): readonly string[] {
  let names = seen.get(file);
  if (names === undefined) {
    names = declaredIn(readFileSync(file, 'utf8'));
    seen.set(file, names);
  }
  return names;
}

function unknownName(name: string, known: KnownNames): string {
  const declaration = known.constEnums.get(name);
  if (declaration !== undefined) {
    return `the const enum ${name} has no values outside of ${shownPath(declaration)}: import it from a .ts file`;
  }
  const similar = similarName(name, [...known.all, ...KNOWN_GLOBALS]);
  return `unknown name ${name}${similar === null ? '' : `: did you mean ${similar}?`}`;
}

function placeOf(file: string, line: number, column: number): string {
  return `${shownPath(file)}:${line}:${column}`;
}

function shownPath(file: string): string {
  const shown = relative(process.cwd(), file);
  return shown.startsWith('..') ? file : shown;
}
