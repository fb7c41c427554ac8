/** `session.save_path` as the files handler reads it: `[depth;[mode;]]folder` (ext/session/mod_files.c). */
import type { Ini } from '../../main/ini/ini.ts';
import { temporaryFolder } from '../../main/paths/temporary-folder.ts';

/** PHP's MAXPATHLEN. */
const LONGEST_PATH = 4096;
const OWNER_ONLY = 0o600;
const MODES = 0o7777;
const PREFIX = 'sess_';
/** What PHP reserves beside the folder and the id. */
const RESERVED_BYTES = 5 + PREFIX.length;

export const CANNOT_PLACE = `Failed to create session data file path. Too short session ID, invalid save_path or path length exceeds ${LONGEST_PATH} characters`;

export class SavePath {
  readonly folder: string;
  /** Number of leading characters of an id that name subfolders. */
  readonly depth: number;
  /** Of new files, before umask. */
  readonly mode: number;

  private constructor(folder: string, depth: number, mode: number) {
    this.folder = folder;
    this.depth = depth;
    this.mode = mode;
  }

  /** @returns PHP's words for what is wrong, if something is. */
  static parse(text: string, ini: Ini): SavePath | string {
    const [first = '', second = '', ...rest] = (text === '' ? temporaryFolder(ini) : text).split(';');
    const parts = rest.length > 0 ? [first, second, rest.join(';')] : text.includes(';') ? [first, second] : [first];
    const folder = parts.at(-1)! || (text.includes(';') ? '' : temporaryFolder(ini));
    const depth = parts.length > 1 ? Number.parseInt(first, 10) || 0 : 0;
    if (!Number.isSafeInteger(depth)) return 'The first parameter in session.save_path is invalid';
    const mode = parts.length > 2 ? Number.parseInt(second, 8) || 0 : OWNER_ONLY;
    if (mode < 0 || mode > MODES) return 'The second parameter in session.save_path is invalid';
    return new SavePath(folder, depth, mode);
  }

  /** The file of an id; null when there can be none. */
  fileOf(id: string): string | null {
    const { folder, depth } = this;
    const length = Buffer.byteLength(folder) + 2 * depth + id.length + RESERVED_BYTES;
    // A negative depth is, to PHP, a very large one.
    if (depth < 0 || id.length <= depth || length > LONGEST_PATH) return null;
    const folders = Array.from(id.slice(0, depth), (letter) => `${letter}/`).join('');
    return `${folder}/${folders}${PREFIX}${id}`;
  }

  static isSessionFile(name: string): boolean {
    return name.startsWith(PREFIX);
  }
}
