/**
 * `npm run release -- 1.2.3 [--dry-run]`: makes a release of what is committed: version, changelog, checks, package, tag.
 * Publishing stays a step of its own, printed at the end.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { changelogFor, isNewer } from './release/changelog.ts';

const ROOT = resolve(import.meta.dirname, '..');

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

/** @throws Error with one line that says what is in the way */
function checkState(version: string, current: string): void {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) throw new Error(`${version}: expected a version such as 1.2.3`);
  if (!isNewer(version, current) && version !== current) throw new Error(`${version} is older than ${current}`);
  const changes = git('status', '--porcelain');
  if (changes !== '') throw new Error(`there are changes that are not committed:\n${changes}`);
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`the tag v${version} exists already`);
}

/** The files that carry the version, with their new text. */
function newTexts(version: string, current: string, today: string): Map<string, string> {
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const replaceOnce = (path: string, from: string): string => {
    const text = read(path);
    if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
    return text.replace(from, from.replace(current, version));
  };
  return new Map([
    ['package.json', replaceOnce('package.json', `"version": "${current}"`)],
    ['runtime/config/version.ts', replaceOnce('runtime/config/version.ts', `'${current}'`)],
    ['CHANGELOG.md', changelogFor(read('CHANGELOG.md'), version, today)],
  ]);
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: ROOT, stdio: 'inherit' });
}

function release(version: string, isDryRun: boolean): void {
  const { version: current } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  checkState(version, current);
  const texts = newTexts(version, current, new Date().toISOString().slice(0, 10));
  if (isDryRun) {
    console.log(
      `would release ${version} (now ${current}); would write ${[...texts.keys()].join(', ')}, check, pack and tag`,
    );
    return;
  }
  for (const [path, text] of texts) writeFileSync(join(ROOT, path), text);
  // Also brings the version into package-lock.json.
  run('npm', 'install', '--package-lock-only', '--no-audit', '--no-fund');
  run('bash', '.ci/run');
  git('commit', '-am', `chore: release ${version}`);
  git('tag', '-a', `v${version}`, '-m', `ts-sapi ${version}`);
  run('npm', 'pack');
  console.log(`tagged v${version}. Publish it from public CI, so that the registry can attest where it was built:
  git push --follow-tags
  npm publish ts-sapi-${version}.tgz --provenance --access public`);
}

const [version, flag] = process.argv.slice(2);
try {
  if (version === undefined || (flag !== undefined && flag !== '--dry-run'))
    throw new Error('usage: npm run release -- 1.2.3 [--dry-run]');
  release(version, flag === '--dry-run');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
