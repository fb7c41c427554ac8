/** `check --explain`: where scripts wait with their thread standing still although `suspend=on`, why, and what to do about it. */
import { isBuiltin } from 'node:module';
import { bundleScript } from '../compile/bundling/bundle.ts';
import { changesPrototypes } from '../compile/rewrites/waiting/prototype-changes.ts';
import { waitingPlaces } from '../compile/rewrites/waiting-places.ts';
import { suspendableNames } from '../config/function-traits.ts';

/** A place and what is to be said about it. */
interface Explanation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** @param scripts absolute paths; those that do not compile are left out. Each place once. */
export async function explainWaiting(scripts: readonly string[]): Promise<Explanation[]> {
  const found = new Map<string, Explanation>();
  for (const script of scripts) {
    for (const one of await explanationsOf(script)) found.set(`${one.file}:${one.line}:${one.column} ${one.text}`, one);
  }
  return [...found.values()];
}

async function explanationsOf(script: string): Promise<Explanation[]> {
  const bundled = await bundleScript(script);
  if (bundled.kind === 'error') return [];
  const { bundle } = bundled;
  return [
    ...waitingPlaces(bundle, script, suspendableNames),
    ...packagesOf(script, bundle.code),
    ...prototypesOf(script, bundle.code),
  ];
}

const MAY_AWAIT = /\b(?:await|async)\b|\.then\(/;
const IMPORT = /^\s*(?:import|export)\b[^;]*?\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"/gm;

/** A script that awaits nothing relies on its packages being as it left them (wire/script.ts mayBePutAside). */
function packagesOf(script: string, code: string): Explanation[] {
  if (!isSynchronousAndWaits(code)) return [];
  const specifiers = [...code.matchAll(IMPORT)].map(([, from, bare]) => from ?? bare!).filter((one) => !isBuiltin(one));
  return [...new Set(specifiers)].map((specifier) => ({
    file: script,
    line: 1,
    column: 1,
    text: `the whole script waits in place since it imports ${specifier} and awaits nothing: name the package in suspend.packages if other requests may use it meanwhile`,
  }));
}

/** One that changes an object of JavaScript's own does not want others to run before it has changed it back. */
function prototypesOf(script: string, code: string): Explanation[] {
  if (!isSynchronousAndWaits(code) || !changesPrototypes(code)) return [];
  const text =
    'the whole script waits in place since it changes an object of JavaScript itself and awaits nothing: use a function of its own instead';
  return [{ file: script, line: 1, column: 1, text }];
}

function isSynchronousAndWaits(code: string): boolean {
  return !MAY_AWAIT.test(code) && waitingWords.some((name) => code.includes(name));
}

const waitingWords = [...suspendableNames.waiting];
