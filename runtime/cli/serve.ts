/** `serve <root>`: serves a folder of request scripts until a signal stops it. */
import { type Command, InvalidArgumentError } from 'commander';
import type { DirectiveChanges } from '../config/directive-changes.ts';
import type { ServingMessage } from '../server/supervise.ts';
import type { RunningServer, Transport } from '../ts-sapi.ts';
import { CliError } from './cli-error.ts';
import { collectDirective } from './directive-options.ts';
import { setEngineFlags } from './engine-flags.ts';
import { failWith } from './failure.ts';
import { transportName } from './transport-name.ts';

interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
  readonly hosts?: string;
  readonly supervise?: boolean;
  readonly ini?: string;
  readonly define?: DirectiveChanges;
}

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve a folder of request scripts')
    .argument('<root>', 'folder of scripts')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on, 0 for any free one', portNumber, 8080)
    .option('--transport <name>', 'auto, uws or node', transportName, 'auto')
    .option('--hosts <number>', 'number of listener threads, or auto (same as -d hosts=)', hostsText)
    .option('--supervise', 'restart the server when it dies')
    .option('-c, --ini <path>', 'php.ini file, or the folder it is in')
    .option('-d, --define <directive=value>', 'set a directive', collectDirective)
    .action(serve);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('expected a number from 0 to 65535');
  return port;
}

function hostsText(text: string): string {
  if (text === 'auto' || /^[1-9]\d*$/.test(text)) return text;
  throw new InvalidArgumentError('expected a number from 1 on, or auto');
}

async function serve(root: string, flags: ServeFlags): Promise<void> {
  if (flags.supervise === true) await supervise();
  else await startServing(root, flags).catch(failWith);
}

async function supervise(): Promise<void> {
  const args = process.argv.slice(2).filter((argument) => argument !== '--supervise');
  const { Supervisor } = await import('../server/supervise.ts');
  const { logToStderr } = await import('../ts-sapi.ts');
  new Supervisor({ args, log: logToStderr }).run();
}

async function startServing(root: string, { host, port, transport, ...flags }: ServeFlags): Promise<void> {
  // The server and its parts are loaded only when one is started.
  const { ListenError, logToStderr, serve } = await import('../ts-sapi.ts');
  setEngineFlags();
  const hosts: DirectiveChanges = flags.hosts === undefined ? {} : { hosts: flags.hosts };
  const directives = { ...flags.define, ...hosts };
  try {
    const server = await serve({ root, host, port, transport, directives, iniFile: flags.ini });
    console.log(`ts-sapi serves ${root} on ${server.url}`);
    stopOnSignals(server, logToStderr);
    process.send?.({ kind: 'serving', port: server.port } satisfies ServingMessage);
  } catch (error) {
    throw error instanceof ListenError ? new CliError(error.message) : error;
  }
}

/** The first signal lets running scripts and downloads end; a second one does not wait for them. */
function stopOnSignals(server: RunningServer, log: (text: string) => void): void {
  let signals = 0;
  const stop = async (): Promise<void> => {
    signals++;
    const { hasStuckThreads } = await server.close({ force: signals > 1 });
    // process.exit() joins all threads: for one in a native call, such as execSync(), that could take for ever.
    if (!hasStuckThreads) process.exit(signals > 1 ? 1 : 0);
    log('stopping: a thread is in a native call that does not end, killing the process');
    process.kill(process.pid, 'SIGKILL');
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('SIGQUIT', stop);
  // The supervising process has exited.
  process.on('disconnect', stop);
}
