/**
 * The directives of one request: the server's, those of `.user.ini` files in the script's directories, and those of the
 * sections in php.ini (sapi/fpm/fpm/fpm_main.c sapi_cgi_activate).
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { directiveFor } from '../../config/directives.ts';
import { type IniSections, parseIni, sectionDirectives } from '../../config/php-ini.ts';
import { settingsFolders } from '../../config/settings-folders.ts';
import { Ini, type IniSettings } from '../../php/main/ini/ini.ts';
import type { RequestInput } from '../../php/sapi.ts';
import { monotonicMs } from '../../wire/clock.ts';

type Entries = readonly (readonly [name: string, value: string])[];

interface FolderEntries {
  readonly entries: Entries;
  readonly untilMs: number;
}

export class RequestSettings {
  readonly #settings: IniSettings;
  readonly #sections: IniSections | null;
  readonly #folders = new Map<string, FolderEntries>();

  constructor(settings: IniSettings, sections: IniSections | null) {
    this.#settings = settings;
    this.#sections = sections;
  }

  /** For requests whose directories are known to have no directives. */
  plain(): Ini {
    return new Ini(this.#settings);
  }

  of(input: RequestInput): Ini {
    const ini = new Ini(this.#settings);
    if (this.#sections !== null) {
      const imposed = sectionDirectives(this.#sections, input.scriptFilename, hostOf(input));
      for (const [name, value] of Object.entries(imposed)) if (directiveFor(name) !== null) ini.impose(name, value);
    }
    for (const [name, value] of this.#ofFolder(dirname(input.scriptFilename), input.documentRoot)) {
      if (!ini.isImposed(name)) ini.force(name, value);
    }
    return ini;
  }

  #ofFolder(folder: string, documentRoot: string): Entries {
    const nowMs = monotonicMs();
    const known = this.#folders.get(folder);
    if (known !== undefined && nowMs < known.untilMs) return known.entries;
    const filename = this.#settings.value('user_ini.filename')?.text ?? '';
    const entries = filename === '' ? [] : readEntries(settingsFolders(folder, documentRoot), filename);
    const cacheMs = (this.#settings.value('user_ini.cache_ttl')?.int ?? 0) * 1000;
    this.#folders.set(folder, { entries, untilMs: nowMs + cacheMs });
    return entries;
  }
}

/** Only directives that a directory may set; those before a syntax error are valid. */
function readEntries(folders: readonly string[], filename: string): Entries {
  const all: Record<string, string> = {};
  for (const folder of folders) Object.assign(all, parseIni(textOf(join(folder, filename)), environment).global);
  return Object.entries(all).filter(([name]) => (directiveFor(name)?.access ?? 'system') !== 'system');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function environment(name: string): string | null {
  return process.env[name] ?? null;
}

/** Name of the host the request is for, without its port. */
function hostOf(input: RequestInput): string {
  let host = '';
  input.forEachHeader((name, value) => {
    if (name === 'host') host = value;
  });
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':', 1)[0]!;
}
