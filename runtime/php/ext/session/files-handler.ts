/**
 * Sessions in files, as PHP keeps them (ext/session/mod_files.c): the same names, modes and contents, so that PHP can read
 * ours and we PHP's. A session is held from read() to close(): other requests of this server that want it wait. PHP's own lock is
 * flock(), which Node does not have: other processes are not kept out.
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { decodeBytes, encodeText } from '../../engine/bytes.ts';
import { isHalt } from '../../engine/halt.ts';
import { ErrorLevel } from '../../engine/report.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import { systemErrorNumber, systemErrorText } from '../../main/errors/system-error.ts';
import { LockFile } from '../../main/locks/lock-file.ts';
import { temporaryFolder } from '../../main/paths/temporary-folder.ts';
import type { Request } from '../../main/request.ts';
import type { SaveHandler } from './save-handler.ts';
import { CANNOT_PLACE, SavePath } from './save-path.ts';
import { isValidId, randomId } from './session-id.ts';

const INVALID_ID =
  'Session ID is too long or contains illegal characters. Only the A-Z, a-z, 0-9, "-", and "," characters are allowed';
/** Attempts at an id that no session has. */
const ATTEMPTS = 4;

/** Raises what a handler has to say, under the name of the function being called. */
export type HandlerWarning = (level: ErrorLevel, text: string) => void;

export class FilesHandler implements SaveHandler {
  readonly name = 'files';
  readonly isUser = false;
  readonly writeName = '';
  readonly updateName = '';
  readonly #request: Request;
  readonly #warn: HandlerWarning;
  #place: SavePath | null = null;
  /** Id and file of the session that is held. */
  #heldId: string | null = null;
  #heldFile = '';
  #lock: LockFile | null = null;

  constructor(request: Request, warn: HandlerWarning) {
    this.#request = request;
    this.#warn = warn;
  }

  get isOpen(): boolean {
    return this.#place !== null;
  }

  // biome-ignore lint/correctness/useYield: other handlers wait here
  *open(path: string): Waiting<boolean> {
    this.#letGo();
    const place = SavePath.parse(path, this.#request.ini);
    if (typeof place === 'string') {
      this.#warn(ErrorLevel.E_WARNING, place);
      return false;
    }
    this.#place = place;
    return true;
  }

  // biome-ignore lint/correctness/useYield: other handlers wait here
  *close(): Waiting<boolean> {
    this.release();
    return true;
  }

  /** Lets go of everything, without waiting. */
  release(): void {
    this.#letGo();
    this.#place = null;
  }

  *read(id: string): Waiting<string | null> {
    if (!(yield* this.#hold(id))) return null;
    try {
      return decodeBytes(readFileSync(this.#heldFile));
    } catch (error) {
      this.#warn(ErrorLevel.E_WARNING, `read failed: ${systemErrorText(error)} (${systemErrorNumber(error)})`);
      return null;
    }
  }

  *write(id: string, text: string): Waiting<boolean> {
    if (!(yield* this.#hold(id))) return false;
    try {
      this.#store(encodeText(text));
      return true;
    } catch (error) {
      this.#warn(ErrorLevel.E_WARNING, `write failed: ${systemErrorText(error)} (${systemErrorNumber(error)})`);
      return false;
    }
  }

  #store(bytes: Uint8Array): void {
    // PHP keeps the file open: what it writes into one that was removed meanwhile is lost.
    if (!existsSync(this.#heldFile)) return;
    const descriptor = openSync(this.#heldFile, constants.O_RDWR | constants.O_NOFOLLOW);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
      if (fstatSync(descriptor).size > bytes.length) ftruncateSync(descriptor, bytes.length);
    } finally {
      closeSync(descriptor);
    }
  }

  *update(id: string, text: string): Waiting<boolean> {
    const file = isValidId(id) ? this.#place?.fileOf(id) : undefined;
    if (file === null || file === undefined) return false;
    const now = new Date();
    try {
      utimesSync(file, now, now);
      return true;
    } catch {
      return yield* this.write(id, text);
    }
  }

  // biome-ignore lint/correctness/useYield: other handlers wait here
  *destroy(id: string): Waiting<boolean> {
    const file = this.#place?.fileOf(id);
    if (file === null || file === undefined) return false;
    if (this.#heldId === null) return true;
    this.#letGo();
    try {
      unlinkSync(file);
      return true;
    } catch {
      // A new session may not have been written yet.
      return !existsSync(file);
    }
  }

  // biome-ignore lint/correctness/useYield: other handlers wait here
  *collect(lifetimeSeconds: number): Waiting<number | false> {
    // Nested folders are not cleaned up, as in PHP.
    if (this.#place === null || this.#place.depth !== 0) return false;
    const { folder } = this.#place;
    let removed = 0;
    try {
      for (const name of readdirSync(folder)) {
        if (SavePath.isSessionFile(name) && removeIfOld(`${folder}/${name}`, lifetimeSeconds)) removed++;
      }
    } catch (error) {
      const reason = `${systemErrorText(error)} (${systemErrorNumber(error)})`;
      this.#warn(ErrorLevel.E_NOTICE, `ps_files_cleanup_dir: opendir(${folder}) failed: ${reason}`);
      return false;
    }
    return removed;
  }

  // biome-ignore lint/correctness/useYield: other handlers wait here
  *createId(): Waiting<string> {
    let id = randomId(this.#request.ini);
    for (let left = ATTEMPTS; left > 0 && this.#exists(id); left--) id = randomId(this.#request.ini);
    return id;
  }

  // biome-ignore lint/correctness/useYield: other handlers wait here
  *knows(id: string): Waiting<boolean> {
    return this.#exists(id);
  }

  #exists(id: string): boolean {
    const file = isValidId(id) ? this.#place?.fileOf(id) : undefined;
    return file !== null && file !== undefined && existsSync(file);
  }

  /** Makes the file if need be, and waits until no other request of this server has it. */
  *#hold(id: string): Waiting<boolean> {
    if (this.#heldId === id) return true;
    this.#letGo();
    const file = isValidId(id) ? this.#place?.fileOf(id) : undefined;
    if (file === undefined) {
      this.#warn(ErrorLevel.E_WARNING, INVALID_ID);
      return false;
    }
    if (file === null) {
      this.#warn(ErrorLevel.E_WARNING, CANNOT_PLACE);
      return false;
    }
    if (!this.#make(file) || !(yield* this.#takeLock(file))) return false;
    this.#heldId = id;
    this.#heldFile = file;
    // Whoever had it may have removed it.
    return this.#make(file);
  }

  *#takeLock(file: string): Waiting<boolean> {
    this.#lock = new LockFile(this.#request.sapi, realFile(file), temporaryFolder(this.#request.ini));
    try {
      return (yield* this.#lock.take()) || this.#refuse(file, 'Resource deadlock avoided (35)');
    } catch (error) {
      if (isHalt(error)) throw error;
      return this.#refuse(file, `${systemErrorText(error)} (${systemErrorNumber(error)})`);
    }
  }

  #make(file: string): boolean {
    const flags = constants.O_CREAT | constants.O_RDWR | constants.O_NOFOLLOW;
    try {
      const descriptor = openSync(file, flags, this.#place!.mode);
      const isOurs = isTrusted(fstatSync(descriptor).uid);
      closeSync(descriptor);
      if (!isOurs) this.#warn(ErrorLevel.E_WARNING, 'Session data file is not created by your uid');
      return isOurs;
    } catch (error) {
      return this.#refuse(file, `${systemErrorText(error)} (${systemErrorNumber(error)})`);
    }
  }

  #refuse(file: string, reason: string): false {
    this.#warn(ErrorLevel.E_WARNING, `open(${file}, O_RDWR) failed: ${reason}`);
    return false;
  }

  #letGo(): void {
    this.#heldId = null;
    this.#lock?.giveBack();
    this.#lock = null;
  }
}

/** The same for all paths to the folder. */
function realFile(file: string): string {
  const slash = file.lastIndexOf('/') + 1;
  return `${realpathSync(file.slice(0, slash))}/${file.slice(slash)}`;
}

/** Files of other users may be made up; root reads everybody's. */
function isTrusted(owner: number): boolean {
  const user = process.getuid?.() ?? owner;
  return owner === 0 || user === 0 || owner === user;
}

/** @returns true when it was old and has been removed */
function removeIfOld(file: string, lifetimeSeconds: number): boolean {
  try {
    const ageSeconds = Math.floor(Date.now() / 1000) - Math.floor(statSync(file).mtimeMs / 1000);
    if (ageSeconds <= lifetimeSeconds) return false;
    unlinkSync(file);
    return true;
  } catch {
    return false;
  }
}
