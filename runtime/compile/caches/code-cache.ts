/**
 * V8's bytecode of a worker bundle, made by one thread (worker/boot.cjs) and used by all later ones, also of later servers.
 * It is executed as it is, so it stays in a folder of this user alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { crc32 } from 'node:zlib';
import { privateFolder } from './private-folder.ts';

/** What a thread receives at its start. */
export interface ThreadCodeCache {
  /** The bytecode, in memory that all threads share; undefined when there is none yet. */
  readonly cachedData?: Uint8Array;
  /** Where a thread that started without bytecode saves its own. */
  readonly saveAs?: string;
}

const SUM_BYTES = 4;

export class CodeCache {
  readonly #path: string | null;
  #data: Uint8Array | null = null;

  /**
   * @param entry what `bundleWorker` gave; other entries have no bytecode
   * @param folder for the file; must be private. Default: `privateFolder()`
   */
  constructor(entry: string, folder?: string) {
    const bundle = entry.replace(/\.cjs$/, '.main.js');
    this.#path = bundle === entry || !existsSync(bundle) ? null : pathFor(bundle, folder);
  }

  forThread(): ThreadCodeCache {
    if (this.#path === null) return {};
    this.#data ??= read(this.#path);
    return this.#data === null ? { saveAs: this.#path } : { cachedData: this.#data };
  }
}

/** Null without a temporary folder: threads then start more slowly. */
function pathFor(bundle: string, folder?: string): string | null {
  try {
    return join(folder ?? privateFolder(), nameFor(bundle));
  } catch {
    return null;
  }
}

/**
 * V8 checks only the length of the source, and its own version and flags, so the name must identify the rest. It includes the
 * path, since bytecode contains the name of its file, also in stack traces.
 */
function nameFor(bundle: string): string {
  const source = readFileSync(bundle);
  const sum = crc32(source, crc32(bundle));
  return `worker-${sum.toString(16)}-${source.length}-${cachedDataVersionTag().toString(16)}.v8`;
}

/** V8 trusts its input: truncated or modified bytes must not reach it. */
function read(path: string): Uint8Array | null {
  try {
    const file = readFileSync(path);
    const data = file.subarray(SUM_BYTES);
    if (file.length <= SUM_BYTES || file.readUInt32LE() !== crc32(data)) return null;
    const shared = new Uint8Array(new SharedArrayBuffer(data.length));
    shared.set(data);
    return shared;
  } catch {
    return null;
  }
}
