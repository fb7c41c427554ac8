/** Compiles one script file. Loaded for the first compilation; never if everything is in the file cache. */
import { type Bundle, bundleScript, readSource } from './bundling/bundle.ts';
import { startBundler } from './bundling/bundler-process.ts';
import type { SharedModules } from './bundling/shared-modules.ts';
import type { StoredScript } from './caches/disk-cache.ts';
import { codeFrame } from './errors/code-frame.ts';
import type { CompileError } from './errors/compile-error.ts';
import { Origins } from './rewrites/origins.ts';
import type { WaitingNames } from './rewrites/waiting/call-keys.ts';
import { membersThatMayWait } from './rewrites/waiting/waiting.ts';
import { transformed } from './transformed.ts';

/** Facts that come from a script's modules. */
export type FromModules = 'moduleNames' | 'modulePackages';

export type FileResult =
  | {
      readonly kind: 'script';
      /** Without what only its modules know. */
      readonly script: Omit<StoredScript, FromModules>;
      readonly inputs: readonly string[];
    }
  /** `inputs`: files whose change may fix the error. */
  | { readonly kind: 'error'; readonly error: CompileError; readonly inputs: readonly string[] };

/** Options of one compilation. */
export interface CompileWish {
  /** Modules that are kept apart; absent: none. */
  readonly shared?: SharedModules;
  /** True for such a module itself. */
  readonly isModule: boolean;
  /** See `transform`. */
  readonly waiting: WaitingNames | null;
}

/**
 * @param filename absolute path
 * @throws only what is not the script's fault, e.g. when esbuild cannot be started.
 */
export async function compileFile(filename: string, { shared, isModule, waiting }: CompileWish): Promise<FileResult> {
  const bundled = await bundleScript(filename, shared);
  if (bundled.kind === 'error') return { kind: 'error', error: bundled.error, inputs: bundled.watch };
  const { bundle } = bundled;
  const { inputs } = bundle;
  try {
    const waitingMembers = waiting === null ? null : membersThatMayWait(bundle.moduleFiles.map(readSource), waiting);
    const code = await transformed(bundle, filename, { isPlain: false, isModule, waiting, waitingMembers });
    const { map: callSiteMap, modulesVersion } = bundle;
    return { kind: 'script', script: { filename, ...code, callSiteMap, modulesVersion, isModule }, inputs };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return { kind: 'error', error: syntaxError(thrown, bundle, filename), inputs };
  }
}

/** Resolves when the bundler is loaded. */
export async function warmUpBundler(): Promise<void> {
  await startBundler();
}

/** An acorn error in a bundle, mapped to the source file. */
function syntaxError(thrown: SyntaxError, bundle: Bundle, filename: string): CompileError {
  const text = thrown.message.replace(/ \(\d+:\d+\)$/, '');
  const offset = 'pos' in thrown && typeof thrown.pos === 'number' ? thrown.pos : 0;
  const { file, line, column } = new Origins(filename, bundle, bundle.code).sourceOf(offset);
  return { text, file, line, column: column + 1, frame: codeFrame(readSource(file), line, column, 1) };
}
