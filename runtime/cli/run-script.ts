/** Runs one script in a thread of its own, and watches its time. */
import { realpathSync, writeSync } from 'node:fs';
import { MessageChannel, Worker } from 'node:worker_threads';
import { CodeCache } from '../compile/caches/code-cache.ts';
import { compileAnswer } from '../compile/compile-answer.ts';
import { Compiler } from '../compile/compiler.ts';
import type { CompileError } from '../compile/errors/compile-error.ts';
import { bundleWorker } from '../compile/worker-bundle.ts';
import type { DirectiveChanges } from '../config/directive-changes.ts';
import { iniBool } from '../config/ini-values.ts';
import { serverSettings } from '../config/settings.ts';
import { answerCompiles } from '../host/threads/compile-port.ts';
import { IoThread } from '../host/threads/io-thread.ts';
import { InterruptReason, SlotCells, slotBufferBytes } from '../wire/cells.ts';
import { COMMAND_SLOT, type CommandBoot, type FromCommand } from '../wire/command.ts';
import type { CompiledScript } from '../wire/script.ts';

export interface ScriptCommand {
  /** Absolute path. */
  readonly filename: string;
  /** The script as given on the command line, then its arguments. */
  readonly argv: readonly string[];
  readonly directives: DirectiveChanges;
}

/** Exit status after a fatal error. */
const FATAL_STATUS = 255;
/** Exit status of a script that could not be stopped at its time limit (Zend/zend_execute_API.c zend_timeout_handler). */
const HARD_TIMEOUT_STATUS = 124;
/** How often the script checks its memory usage. */
const MEMORY_CHECK_INTERVAL_MS = 100;
/** As in the host's executor: V8's own limit is the last resort. */
const HEAP_HEADROOM_MB = 1280;

/** @returns the exit status of the process */
export async function runScript(command: ScriptCommand): Promise<number> {
  const settings = serverSettings(command.directives);
  const compiler = new Compiler(settings);
  const [result, entry] = await Promise.all([
    compiler.compile(realpathSync(command.filename)),
    bundleWorker({ purpose: 'run' }),
  ]);
  if (result.kind === 'error') return tellCompileError(result.error, command.directives);
  const thread = new CommandThread(entry, {
    command,
    compiler,
    script: result.script,
    hardTimeoutMs: settings.hardTimeoutMs,
    heapLimitMb: settings.heapLimitMb,
  });
  return await thread.ended;
}

/** As php-cli does: to standard output, and to the log when there is one. */
function tellCompileError({ text, file, line, frame }: CompileError, directives: DirectiveChanges): number {
  if (iniBool(directives.log_errors ?? '')) writeSync(2, `PHP Parse error:  ${text} in ${file} on line ${line}\n`);
  if (iniBool(directives.display_errors ?? '')) writeSync(1, `\nParse error: ${text} in ${file} on line ${line}\n`);
  if (frame !== '') writeSync(2, `\n${frame}\n`);
  return FATAL_STATUS;
}

interface ThreadParts {
  readonly command: ScriptCommand;
  readonly compiler: Compiler;
  readonly script: CompiledScript;
  readonly hardTimeoutMs: number;
  readonly heapLimitMb: number;
}

class CommandThread {
  /** Resolves to the exit status when the thread has ended. */
  readonly ended: Promise<number>;
  readonly #worker: Worker;
  readonly #cells: SlotCells;
  readonly #io: IoThread;
  readonly #hardTimeoutMs: number;
  #timer: NodeJS.Timeout | null = null;
  #status = FATAL_STATUS;

  constructor(entry: string, { command, compiler, script, hardTimeoutMs, heapLimitMb }: ThreadParts) {
    const slotBuffer = new SharedArrayBuffer(slotBufferBytes(1));
    const answerBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const { port1: hostPort, port2: compilePort } = new MessageChannel();
    const { argv, directives } = command;
    const boot: CommandBoot = { slotBuffer, answerBuffer, compilePort, script, argv, directives };
    this.#cells = new SlotCells(slotBuffer, 1);
    this.#io = new IoThread({
      entry: () => bundleWorker({ purpose: 'io' }),
      boot: { slotBuffer, slots: 1 },
      log: (text) => writeSync(2, `${text}\n`),
    });
    this.#hardTimeoutMs = hardTimeoutMs;
    this.#worker = new Worker(entry, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      workerData: { ...boot, codeCache: new CodeCache(entry).forThread() },
      transferList: [compilePort],
      resourceLimits: heapLimitMb > 0 ? { maxOldGenerationSizeMb: heapLimitMb + HEAP_HEADROOM_MB } : {},
    });
    answerCompiles(hostPort, answerBuffer, (question) => compileAnswer(compiler, question));
    this.ended = this.#untilEnd();
  }

  #untilEnd(): Promise<number> {
    const memoryCheck = setInterval(
      () => this.#cells.interrupt(COMMAND_SLOT, InterruptReason.post),
      MEMORY_CHECK_INTERVAL_MS,
    );
    this.#worker.on('message', (message: FromCommand) => this.#take(message));
    this.#worker.on('error', (error: Error) => {
      writeSync(1, `\nFatal error: ${error.message}\n`);
    });
    return new Promise((resolve) => {
      this.#worker.on('exit', () => {
        clearInterval(memoryCheck);
        this.#stopTimer();
        void this.#io.end().then(() => resolve(this.#status));
      });
    });
  }

  #take(message: FromCommand): void {
    if (message.kind === 'io') {
      this.#io.adopt(0, message.port);
      return;
    }
    if (message.kind === 'exit') {
      this.#status = message.status & 0xff;
      void this.#worker.terminate();
      return;
    }
    this.#stopTimer();
    if (message.inMs > 0) this.#timer = setTimeout(() => this.#interrupt(message.text), message.inMs);
  }

  #interrupt(text: string): void {
    this.#cells.interrupt(COMMAND_SLOT, InterruptReason.timeLimit);
    // A script that reacts to the interrupt sets a new limit, for its shutdown functions.
    this.#timer = setTimeout(() => {
      writeSync(1, `\nFatal error: ${text} (terminated)\n`);
      this.#status = HARD_TIMEOUT_STATUS;
      void this.#worker.terminate();
    }, this.#hardTimeoutMs);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
