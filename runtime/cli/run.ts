/** `run <script> [arguments]`: one script as a command, as php-cli runs it. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DirectiveChanges } from '../config/directive-changes.ts';
import { readIniFile } from '../config/ini-file.ts';
import { collectDirective } from './directive-options.ts';
import { failWith } from './failure.ts';

interface RunFlags {
  readonly ini?: string;
  readonly define?: DirectiveChanges;
}

/** php-cli's own defaults, which a php.ini may change (sapi/cli/php_cli.c sapi_cli_ini_defaults). */
const DEFAULTS: DirectiveChanges = { display_errors: '1', log_errors: '0' };

/** Directives that only -d, not a php.ini, can change for a command (HARDCODED_INI). */
const FIXED: DirectiveChanges = {
  html_errors: '0',
  register_argc_argv: '1',
  implicit_flush: '1',
  output_buffering: '0',
  max_execution_time: '0',
  max_input_time: '-1',
};

export function addRunCommand(program: Command): void {
  program
    .command('run')
    .description('run a script as a command')
    .argument('<script>', 'script file')
    .argument('[arguments...]', 'arguments passed to the script as `$argv`')
    .option('-c, --ini <path>', 'php.ini file, or the folder it is in')
    .option('-d, --define <directive=value>', 'set a directive', collectDirective)
    .passThroughOptions()
    .action(run);
}

async function run(script: string, rest: readonly string[], flags: RunFlags): Promise<void> {
  try {
    const filename = resolve(script);
    if (statSync(filename, { throwIfNoEntry: false })?.isFile() !== true) {
      console.log(`Could not open input file: ${script}`);
      process.exitCode = 1;
      return;
    }
    const directives = { ...DEFAULTS, ...readIniFile(flags.ini).directives, ...FIXED, ...flags.define };
    const { runScript } = await import('./run-script.ts');
    process.exitCode = await runScript({ filename, argv: [script, ...rest], directives });
  } catch (error) {
    failWith(error);
  }
}
