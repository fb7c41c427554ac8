/** `check [folder]` */
import type { Command } from 'commander';

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('compile all scripts of a folder and report errors, unknown names and missing packages')
    .argument('[path]', 'folder of scripts, or one script', '.')
    .option('--explain', 'also report where scripts wait with their thread standing still, and what to do about it')
    .action(async (path: string, { explain = false }: { explain?: boolean }) => {
      const { checkScripts } = await import('./check-scripts.ts');
      await checkScripts(path, explain);
    });
}
