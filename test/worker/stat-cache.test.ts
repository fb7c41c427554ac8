/** When an included file is looked at again. */
import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { stampOf } from '../../runtime/wire/file-stamp.ts';
import { FoundScripts } from '../../runtime/worker/scripts/found-scripts.ts';
import { revalidateMsOf, StatCache } from '../../runtime/worker/scripts/stat-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-looks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, 'echo(1);');
  return path;
}

test('those who ask at the same time share a look; the next one sees what was saved', () => {
  const path = file('a.ts');
  const looks = new StatCache(0);
  const stamps = [stampOf(path)];
  expect(looks.areCurrent(stamps, 1)).toBe(true);
  utimesSync(path, 1, 2);
  expect(looks.areCurrent(stamps, 1)).toBe(true);
  expect(looks.areCurrent(stamps, 1.01)).toBe(false);
  expect(looks.areCurrent([stampOf(path)], 1.01)).toBe(true);
});

test('a look holds for opcache.revalidate_freq', () => {
  const path = file('b.ts');
  const looks = new StatCache(revalidateMsOf(new IniSettings({ 'opcache.revalidate_freq': '2' })));
  const stamps = [stampOf(path)];
  looks.areCurrent(stamps, 0);
  utimesSync(path, 1, 2);
  expect(looks.areCurrent(stamps, 1999)).toBe(true);
  expect(looks.areCurrent(stamps, 2000)).toBe(false);
});

test('opcache.validate_timestamps=0 looks once', () => {
  const path = file('c.ts');
  const settings = new IniSettings({ 'opcache.validate_timestamps': '0', 'opcache.revalidate_freq': '2' });
  const looks = new StatCache(revalidateMsOf(settings));
  const stamps = [stampOf(path)];
  looks.areCurrent(stamps, 0);
  rmSync(path);
  expect(looks.areCurrent(stamps, 1e12)).toBe(true);
});

test('a place is known until its file is another one', () => {
  const known = new FoundScripts(new StatCache(0));
  const [one, other] = [file('one.ts'), file('other.ts')];
  const link = join(folder, 'link.ts');
  symlinkSync(one, link);
  expect(known.at(link, 1)).toBeNull();
  known.remember(link, link, { kind: 'script', filename: one });
  expect(known.at(link, 2)?.filename).toBe(one);
  rmSync(link);
  symlinkSync(other, link);
  expect(known.at(link, 3)).toBeNull();
  known.remember(link, link, { kind: 'script', filename: other });
  rmSync(other);
  expect(known.at(link, 4)).toBeNull();
});
