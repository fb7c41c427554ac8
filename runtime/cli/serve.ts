/** `serve <root>`: serves a folder of request scripts until it is told to stop. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { RunningServer, Transport } from '../server/start-host.ts';
import type { ServingMessage } from '../server/supervise.ts';
import { CliError } from './cli-error.ts';
import { collectDirective, type DirectiveChanges, readIniFile, unknownDirectives } from './directive-options.ts';
import { failWith } from './failure.ts';

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
    .option('--hosts <number>', 'threads that listen, or auto: the directive hosts', hostsText)
    .option('--supervise', 'start the server again when it dies')
    .option('-c, --ini <path>', 'php.ini file, or the folder it is in')
    .option('-d, --define <directive=value>', 'set a directive', collectDirective)
    .action(serve);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('expected a number from 0 to 65535');
  return port;
}

function transportName(text: string): Transport {
  if (text === 'auto' || text === 'uws' || text === 'node') return text;
  throw new InvalidArgumentError('expected auto, uws or node');
}

function hostsText(text: string): string {
  if (text === 'auto' || /^[1-9]\d*$/.test(text)) return text;
  throw new InvalidArgumentError('expected a number from 1 on, or auto');
}

async function serve(root: string, flags: ServeFlags): Promise<void> {
  if (flags.supervise === true) {
    const args = process.argv.slice(2).filter((argument) => argument !== '--supervise');
    const { Supervisor } = await import('../server/supervise.ts');
    new Supervisor({ args, log: logLine }).run();
    return;
  }
  try {
    const documentRoot = folder(root);
    const file = readIniFile(flags.ini);
    const hosts: DirectiveChanges = flags.hosts === undefined ? {} : { hosts: flags.hosts };
    const directives = { ...file.directives, ...flags.define, ...hosts };
    tellUnknown(directives);
    const { host, port, transport } = flags;
    const { startServer } = await import('../server/start-server.ts');
    const server = await startServer({
      documentRoot,
      host,
      port,
      transport,
      directives,
      sections: file.sections,
      log: logLine,
    });
    console.log(`ts-sapi serves ${root} on ${server.url}`);
    stopOnSignals(server);
    process.send?.({ kind: 'serving', port: server.port } satisfies ServingMessage);
  } catch (error) {
    failWith(error);
  }
}

function tellUnknown(directives: DirectiveChanges): void {
  const names = unknownDirectives(directives);
  if (names.length > 0) logLine(`NOTICE: directives without effect here: ${names.join(', ')}`);
}

function folder(root: string): string {
  const path = resolve(root);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new CliError(`${root}: no such folder`);
  if (!found.isDirectory()) throw new CliError(`${root}: not a folder`);
  return path;
}

/** One line of the error log, with FPM's kind of time stamp. */
function logLine(text: string): void {
  process.stderr.write(`[${timeStamp(new Date())}] ${text}\n`);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function timeStamp(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${two(now.getDate())}-${MONTHS[now.getMonth()]}-${now.getFullYear()}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}

/** The first signal lets running scripts and downloads end; a second one does not wait for them. */
function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) {
      void server.end().then((isClean) => leave(1, isClean));
    } else {
      isStopping = true;
      void server.stop().then((isClean) => leave(0, isClean));
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('SIGQUIT', stop);
  // The process that supervises this one has gone.
  process.on('disconnect', stop);
}

/** process.exit() joins all threads: for one in a native call, such as execSync(), that could take for ever. */
function leave(status: number, isClean: boolean): void {
  if (isClean) process.exit(status);
  logLine('stopping: a thread is in a native call that does not end, killing the process');
  process.kill(process.pid, 'SIGKILL');
}
