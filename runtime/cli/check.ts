/** `check [folder]` */
import type { Command } from 'commander';

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('compile all scripts of a folder and report errors, unknown names and missing packages')
    .argument('[path]', 'folder of scripts, or one script', '.')
    .action(async (path: string) => {
      const { checkScripts } = await import('./check-scripts.ts');
      await checkScripts(path);
    });
}
