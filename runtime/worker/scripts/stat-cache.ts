/** Detects changes of included files, with one stat for all callers of the same tick. */
import { iniBool, iniQuantity } from '../../config/ini-values.ts';
import type { IniSettings } from '../../php/main/ini/ini.ts';
import { type FileStamp, isSameFile, stampOf } from '../../wire/file-stamp.ts';
import { RevalidationTimer } from '../../wire/revalidation-timer.ts';

interface Look {
  stamp: FileStamp;
  readonly hold: RevalidationTimer;
}

/** How long a stat stays valid by opcache.validate_timestamps and opcache.revalidate_freq, in milliseconds. */
export function revalidateMsOf(settings: IniSettings): number {
  const validates = iniBool(settings.value('opcache.validate_timestamps')?.text ?? '1');
  if (!validates) return Number.POSITIVE_INFINITY;
  return iniQuantity(settings.value('opcache.revalidate_freq')?.text ?? '0') * 1000;
}

/** Maximum number of files; scripts may include computed names. */
const MAX_FILES = 4096;

export class StatCache {
  readonly #revalidateMs: number;
  readonly #looks = new Map<string, Look>();

  /** @param revalidateMs how long a stat stays valid; 0: for callers with the same time; Infinity: for ever */
  constructor(revalidateMs: number) {
    this.#revalidateMs = revalidateMs;
  }

  /** @param nowMs wire/clock.ts */
  areCurrent(stamps: readonly FileStamp[], nowMs: number): boolean {
    for (const stamp of stamps) if (!isSameFile(stamp, this.#stampNow(stamp.path, nowMs))) return false;
    return true;
  }

  #stampNow(path: string, nowMs: number): FileStamp {
    const look = this.#looks.get(path);
    if (look === undefined) return this.#meet(path, nowMs);
    if (!look.hold.holds(nowMs)) {
      look.stamp = stampOf(path);
      look.hold.looked(nowMs);
    }
    return look.stamp;
  }

  #meet(path: string, nowMs: number): FileStamp {
    if (this.#looks.size >= MAX_FILES) this.#looks.clear();
    const stamp = stampOf(path);
    this.#looks.set(path, { stamp, hold: new RevalidationTimer(this.#revalidateMs, nowMs) });
    return stamp;
  }
}
