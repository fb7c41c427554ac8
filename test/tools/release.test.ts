/** `npm run release`: what it refuses, and what it would do; nothing is released here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changelogFor, isNewer } from '../../tools/release/changelog.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A repository with the files a release touches. */
function copyOfRepository(name: string): string {
  const copy = join(folder, name);
  for (const path of ['package.json', 'runtime/config/version.ts', 'tools/release.ts', 'tools/release'])
    cpSync(join(REPOSITORY, path), join(copy, path), { recursive: true });
  writeFileSync(join(copy, '.gitignore'), 'node_modules\n');
  symlinkSync(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'CHANGELOG.md'), '# Changelog\n\n## 9.0.0 (unreleased)\n\n- Something.\n');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, stdio: 'pipe' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'first');
  return copy;
}

function release(copy: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'tools/release.ts', ...args], { cwd: copy, encoding: 'utf8' });
}

describe('npm run release', () => {
  it('says what it would do, and does nothing', () => {
    const copy = copyOfRepository('dry');
    const { stdout, status } = release(copy, '9.0.0', '--dry-run');
    expect(stdout).toContain('would release 9.0.0');
    expect(stdout).toContain('package.json, runtime/config/version.ts, CHANGELOG.md');
    expect(status).toBe(0);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: copy, encoding: 'utf8' })).toBe('');
    expect(execFileSync('git', ['tag'], { cwd: copy, encoding: 'utf8' })).toBe('');
  });

  it.each([
    ['no version', [], 'usage:'],
    ['no number', ['next'], 'expected a version'],
    ['an older version', ['0.0.1'], 'is older than'],
    ['no section in the changelog', ['9.1.0'], 'CHANGELOG.md must begin with "## 9.1.0 (unreleased)"'],
    ['an unknown flag', ['9.0.0', '--force'], 'usage:'],
  ])('refuses %s', (_what, args, message) => {
    const { stderr, status } = release(
      copyOfRepository(`refused-${args.join('-')}`),
      ...args,
      ...(args.length === 1 ? ['--dry-run'] : []),
    );
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });

  it('refuses a tree with changes, and a tag that exists', () => {
    const copy = copyOfRepository('changed');
    execFileSync('git', ['tag', 'v9.0.0'], { cwd: copy });
    expect(release(copy, '9.0.0', '--dry-run').stderr).toContain('the tag v9.0.0 exists already');
    writeFileSync(join(copy, 'package.json'), `${readFileSync(join(copy, 'package.json'), 'utf8')}\n`);
    expect(release(copy, '9.0.0', '--dry-run').stderr).toContain('not committed');
  });
});

describe('the changelog of a release', () => {
  it('gets its date', () => {
    const text = '# Changelog\n\n## 1.1.0 (unreleased)\n\n- New.\n\n## 1.0.0 (2029-12-31)\n\n- Old.\n';
    expect(changelogFor(text, '1.1.0', '2030-01-31')).toBe(text.replace('unreleased', '2030-01-31'));
  });

  it('must say something', () => {
    expect(() => changelogFor('## 1.1.0 (unreleased)\n\n## 1.0.0 (2029-12-31)\n', '1.1.0', '')).toThrow('says nothing');
  });

  it.each([
    ['1.0.0', '0.9.9', true],
    ['0.9.9', '1.0.0', false],
    ['1.0.0', '1.0.0', false],
    ['1.0.0', '1.0.0-beta.1', true],
    ['1.0.0-beta.10', '1.0.0-beta.9', true],
    ['1.0.10', '1.0.9', true],
  ])('%s after %s: %s', (version, other, expected) => {
    expect(isNewer(version, other)).toBe(expected);
  });
});
