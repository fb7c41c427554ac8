/** Facts about the machine for php_uname(). */
import { readFileSync } from 'node:fs';

const MACHINES: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64', ia32: 'i686' };
const SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'Darwin', win32: 'Windows NT' };

/** `Linux`, `Darwin` … as PHP_OS has it. */
export function systemName(): string {
  return SYSTEMS[process.platform] ?? process.platform;
}

function kernelFact(name: string): string {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return '';
  }
}

/** One fact by the letter php_uname() takes: s, n, r, v, m; anything else gives them all. */
export function systemFact(mode: string): string {
  switch (mode) {
    case 's':
      return systemName();
    case 'n':
      return kernelFact('hostname');
    case 'r':
      return kernelFact('osrelease');
    case 'v':
      return kernelFact('version');
    case 'm':
      return MACHINES[process.arch] ?? process.arch;
    default:
      return ['s', 'n', 'r', 'v', 'm'].map(systemFact).join(' ');
  }
}
