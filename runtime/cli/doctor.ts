/** `doctor [root]`: shows what a server finds on this machine, and what would prevent it from working. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DirectiveChanges } from '../config/directive-changes.ts';
import type { Diagnosis } from '../server/doctor.ts';
import type { Transport } from '../ts-sapi.ts';
import { collectDirective } from './directive-options.ts';
import { transportName } from './transport-name.ts';

interface DoctorFlags {
  readonly transport: Transport;
  readonly ini?: string;
  readonly define?: DirectiveChanges;
  readonly json?: boolean;
}

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check the environment of a server: Node, native library, esbuild, php.ini, writable folders')
    .argument('[root]', 'folder of scripts', '.')
    .option('--transport <name>', 'auto, uws or node', transportName, 'auto')
    .option('-c, --ini <path>', 'php.ini file, or the folder it is in')
    .option('-d, --define <directive=value>', 'set a directive', collectDirective)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nThe exit status is 1 when something would prevent a server from starting or working.')
    .action(doctor);
}

async function doctor(root: string, { transport, ini, define, json }: DoctorFlags): Promise<void> {
  const { diagnose } = await import('../server/doctor.ts');
  const diagnosis = await diagnose({ root: resolve(root), transport, iniFile: ini, directives: define ?? {} });
  console.log(json === true ? JSON.stringify(diagnosis, null, 2) : textOf(diagnosis));
  // Handles that the native library has opened would keep the process alive.
  process.exit(diagnosis.problems.length === 0 ? 0 : 1);
}

function textOf(diagnosis: Diagnosis): string {
  const { version, node, system, transport, uWebSockets, unusable, esbuild, ini, folders, problems } = diagnosis;
  const library = system.glibc === null ? '' : `, glibc ${system.glibc}`;
  const rows: [string, string][] = [
    ['ts-sapi', version],
    ['Node', `${node.version} (ABI ${node.abi}), ${node.executable}`],
    ['system', `${system.platform}-${system.arch}${library}`],
    ['transport', `${transport.chosen} (${transport.why})`],
  ];
  if (uWebSockets !== null) {
    const { name, version: release, folder, binary, sha256, isProjects } = uWebSockets;
    const origin = isProjects ? "the project's own" : 'of this package';
    rows.push(['uWebSockets.js', `${name} ${release}, ${origin}, ${folder}`]);
    rows.push(['  binary', binary ?? 'unknown']);
    rows.push(['  sha256', sha256 ?? 'unknown']);
  }
  for (const { folder, reason } of unusable) rows.push(['not usable', `${folder ?? 'uWebSockets.js'}: ${reason}`]);
  rows.push(['esbuild', esbuild.problem ?? `${esbuild.version}`]);
  rows.push(['php.ini', ini.file ?? 'none']);
  if (ini.withoutEffect.length > 0) rows.push(['  no effect', ini.withoutEffect.join(', ')]);
  for (const { use, path, problem } of folders) rows.push(['writes to', `${path} (${use}): ${problem ?? 'ok'}`]);
  for (const problem of problems) rows.push(['PROBLEM', problem]);
  return rows.map(([name, value]) => `${name.padEnd(15)} ${value}`).join('\n');
}
