/** Checks the environment of a server: Node, the native library, esbuild, the php.ini, folders it writes to. */
import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { startBundler } from '../compile/bundling/bundler-process.ts';
import { bundlerVersion } from '../compile/bundling/bundler-version.ts';
import { type DirectiveChanges, LOADED_FILE, unknownDirectives } from '../config/directive-changes.ts';
import { type IniFile, readIniFile } from '../config/ini-file.ts';
import { serverSettings } from '../config/settings.ts';
import { VERSION } from '../config/version.ts';
import { findUws, type UwsPackage, type UwsSearch, whyNoUws } from '../host/listeners/uws-library.ts';
import type { Transport } from './transport.ts';

/** Oldest supported Node version. */
const NODE_MAJOR = 20;
const NODE_MINOR = 19;

export interface DoctorOptions {
  /** Folder of request scripts, absolute. */
  readonly root: string;
  readonly transport: Transport;
  /** php.ini, or the folder it is in. */
  readonly iniFile?: string | undefined;
  readonly directives: DirectiveChanges;
}

/** One folder that a server writes to. */
interface WrittenFolder {
  /** Directive that names the folder, or its purpose. */
  readonly use: string;
  readonly path: string;
  /** Why it cannot be written to; null when it can. */
  readonly problem: string | null;
}

export interface Diagnosis {
  readonly version: string;
  readonly node: { readonly version: string; readonly abi: string; readonly executable: string };
  /** `glibc` is null on systems with another C library. */
  readonly system: { readonly platform: string; readonly arch: string; readonly glibc: string | null };
  readonly transport: { readonly chosen: 'uws' | 'node' | 'none'; readonly why: string };
  /** The native library that is used; null when none is. */
  readonly uWebSockets: (UwsPackage & { readonly sha256: string | null }) | null;
  /** Installations that cannot be used. */
  readonly unusable: readonly { readonly folder: string | null; readonly reason: string }[];
  readonly esbuild: { readonly version: string | null; readonly problem: string | null };
  readonly ini: { readonly file: string | null; readonly withoutEffect: readonly string[] };
  readonly folders: readonly WrittenFolder[];
  /** What would prevent a server from starting or working; empty when there are no problems. */
  readonly problems: readonly string[];
}

export async function diagnose(options: DoctorOptions): Promise<Diagnosis> {
  const problems: string[] = [];
  const ini = attempt(problems, () => readIniFile(options.iniFile));
  const directives = { ...ini?.directives, ...options.directives };
  attempt(problems, () => serverSettings(directives));
  const search = await findUws([options.root, process.cwd()]);
  const transport = chosenTransport(options.transport, search);
  const esbuild = await bundlerState();
  const folders = writtenFolders(directives);
  if (!isNodeSupported()) problems.push(`Node ${process.version} is older than ${NODE_MAJOR}.${NODE_MINOR}`);
  if (!isFolder(options.root)) problems.push(`${options.root}: no such folder`);
  if (transport.chosen === 'none') problems.push(transport.why);
  if (esbuild.problem !== null) problems.push(`esbuild: ${esbuild.problem}`);
  for (const { use, path, problem } of folders) if (problem !== null) problems.push(`${use}: ${path}: ${problem}`);
  return {
    version: VERSION,
    node: { version: process.version, abi: process.versions.modules, executable: process.execPath },
    system: { platform: process.platform, arch: process.arch, glibc: glibcVersion() },
    transport,
    uWebSockets: transport.chosen === 'uws' ? withChecksum(search.found!.package) : null,
    unusable: search.failures.map((failure) => ({ folder: failure.package?.folder ?? null, reason: failure.reason })),
    esbuild,
    ini: iniState(ini, directives),
    folders,
    problems,
  };
}

/** Returns null and records a problem when it throws. */
function attempt<Result>(problems: string[], work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    problems.push((error as Error).message);
    return null;
  }
}

function iniState(ini: IniFile | null, directives: DirectiveChanges): Diagnosis['ini'] {
  return { file: ini?.directives[LOADED_FILE] ?? null, withoutEffect: unknownDirectives(directives) };
}

function isNodeSupported(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > NODE_MAJOR || (major === NODE_MAJOR && minor >= NODE_MINOR);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function glibcVersion(): string | null {
  // Only Node's report has the C library's version, and its type is open.
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime ?? null;
}

function chosenTransport(wanted: Transport, search: UwsSearch): Diagnosis['transport'] {
  if (wanted === 'node') return { chosen: 'node', why: 'asked for' };
  if (search.found !== null)
    return { chosen: 'uws', why: wanted === 'uws' ? 'asked for' : 'uWebSockets.js loads here' };
  const why = `uWebSockets.js cannot be loaded: ${whyNoUws(search)}`;
  return { chosen: wanted === 'uws' ? 'none' : 'node', why };
}

function withChecksum(used: UwsPackage): UwsPackage & { readonly sha256: string | null } {
  const sha256 = used.binary === null ? null : createHash('sha256').update(readFileSync(used.binary)).digest('hex');
  return { ...used, sha256 };
}

async function bundlerState(): Promise<Diagnosis['esbuild']> {
  let version: string | null = null;
  try {
    version = bundlerVersion();
    await startBundler();
    return { version, problem: null };
  } catch (error) {
    return { version, problem: (error as Error).message.split('\n', 1)[0]! };
  }
}

/** Directives that name a folder, and those that name a file in one. */
const FOLDERS = ['body.spool_path', 'session.save_path', 'sys_temp_dir', 'upload_tmp_dir', 'opcache.file_cache'];
const FILES = ['access.log', 'slowlog', 'error_log'];

function writtenFolders(directives: DirectiveChanges): WrittenFolder[] {
  const named = (names: readonly string[]): [string, string][] =>
    names.flatMap((name): [string, string][] => {
      const value = directives[name] ?? '';
      return value === '' || /^(?:php:|syslog)/.test(value) ? [] : [[name, value]];
    });
  // A session's folder may have depth and mode before it: `2;0600;/var/sessions`.
  const folders = named(FOLDERS).map(([use, value]) => [use, value.slice(value.lastIndexOf(';') + 1)] as const);
  const files = named(FILES).map(([use, value]) => [use, dirname(resolve(value))] as const);
  const all = [['temporary files', tmpdir()] as const, ...folders, ...files];
  return all.map(([use, path]) => ({ use, path: resolve(path), problem: writeProblem(resolve(path)) }));
}

function writeProblem(path: string): string | null {
  if (!isFolder(path)) return 'no such folder';
  try {
    accessSync(path, constants.W_OK);
    return null;
  } catch (error) {
    return `cannot be written to (${(error as NodeJS.ErrnoException).code})`;
  }
}
