/** Echoing and output control: PHP's manual, chapter Output Control. */
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { contentText, type OutputBuffer } from '../../../main/output/output-buffer.ts';
import { HandlerFlag, Phase, PopFlag } from '../../../main/output/output-phases.ts';
import { openBuffer } from '../../../main/output-opening.ts';
import type { Request } from '../../../main/request.ts';
import { RewriteHandler, RewriteVariables } from '../url/url-rewriter.ts';

/** An output callback: receives the contents (bytes where they are not UTF-8 text) and PHP_OUTPUT_HANDLER_* bits, returns the replacement; false leaves the contents unchanged. */
export type OutputCallback = (
  buffer: string,
  phase: number,
) => string | Uint8Array | number | boolean | null | undefined | object;

/** The callback of ob_start(): a function, `[object, 'method']`, or the name of a PHP function or handler. */
export type OutputCallable = OutputCallback | string | readonly [object, string] | object;

/** One level of output buffering as ob_get_status() describes it. */
export interface BufferStatus {
  name: string;
  /** 0 for the runtime's own handlers, 1 for a callback of the script. */
  type: number;
  /** PHP_OUTPUT_HANDLER_* bits. */
  flags: number;
  /** 0 for the outermost. */
  level: number;
  chunk_size: number;
  /** Bytes of memory PHP would have taken. */
  buffer_size: number;
  /** Bytes that wait in the buffer. */
  buffer_used: number;
}

/** ob_get_status(): one buffer's description, or with true that of all. An empty list when there is none. */
interface GetStatus {
  (fullStatus?: false): BufferStatus;
  (fullStatus: true): BufferStatus[];
  (fullStatus: boolean): BufferStatus | BufferStatus[];
}

/** Raises a notice of an output control function; always false, which those functions then return. */
function notice(request: Request, message: string): false {
  request.diagnostics.raise(ErrorLevel.E_NOTICE, message);
  return false;
}

/** The same about the innermost buffer: `ob_clean(): Failed to delete buffer of NAME (0)`. */
function noticeOfBuffer(request: Request, message: string): false {
  const buffer = request.output.active!;
  return notice(request, `${message} buffer of ${buffer.name} (${buffer.level})`);
}

function endBuffer(request: Request, name: string): boolean {
  if (request.output.pop(0, `${name}()`)) return true;
  return noticeOfBuffer(request, `${name}(): Failed to send`);
}

function discardBuffer(request: Request, name: string): boolean {
  if (request.output.pop(PopFlag.discard, `${name}()`)) return true;
  return noticeOfBuffer(request, `${name}(): Failed to discard`);
}

function statusOf(buffer: OutputBuffer): BufferStatus {
  return Object.assign(Object.create(null), {
    name: buffer.name,
    type: buffer.flags & 0xf,
    flags: buffer.flags,
    level: buffer.level,
    chunk_size: buffer.chunkSize,
    buffer_size: buffer.capacityBytes,
    buffer_used: buffer.usedBytes,
  });
}

function getStatus(request: Request): (fullStatus?: boolean) => BufferStatus | BufferStatus[] {
  return (fullStatus = false) => {
    const { active, buffers } = request.output;
    if (active === null) return [];
    return fullStatus ? buffers.map(statusOf) : statusOf(active);
  };
}

export const outputFunctions = {
  /**
   * Starts an output buffer: output is kept until it is flushed, read or discarded. Buffers can be nested.
   * @param callback changes the contents on their way out; returning false lets them pass and disables the callback
   * @param chunkSize passes the contents on after each write that makes them this many bytes; 0 for never
   * @param flags what may be done with the buffer: PHP_OUTPUT_HANDLER_CLEANABLE, _FLUSHABLE, _REMOVABLE
   */
  ob_start:
    (request) =>
    (callback: OutputCallable | null = null, chunkSize = 0, flags: number = HandlerFlag.standard): boolean => {
      const opening = { callback, chunkSize, abilities: flags, caller: 'ob_start()' };
      return openBuffer(request, opening) || notice(request, 'ob_start(): Failed to create buffer');
    },
  /**
   * Passes the contents of the innermost buffer on to the next level; the buffer stays. False with a notice when
   * there is no buffer.
   */
  ob_flush: (request) => (): boolean => {
    if (request.output.active === null)
      return notice(request, 'ob_flush(): Failed to flush buffer. No buffer to flush');
    return request.output.flushBuffer('ob_flush()') || noticeOfBuffer(request, 'ob_flush(): Failed to flush');
  },
  /** Discards the contents of the innermost buffer; the buffer stays. False with a notice when there is no buffer. */
  ob_clean: (request) => (): boolean => {
    if (request.output.active === null) {
      return notice(request, 'ob_clean(): Failed to delete buffer. No buffer to delete');
    }
    return request.output.cleanBuffer('ob_clean()') || noticeOfBuffer(request, 'ob_clean(): Failed to delete');
  },
  /**
   * Passes the contents of the innermost buffer on to the next level and ends the buffer. False with a notice when
   * there is no buffer.
   */
  ob_end_flush: (request) => (): boolean => {
    if (request.output.active !== null) return endBuffer(request, 'ob_end_flush');
    return notice(request, 'ob_end_flush(): Failed to delete and flush buffer. No buffer to delete or flush');
  },
  /** Discards the contents of the innermost buffer and ends the buffer. False with a notice when there is no buffer. */
  ob_end_clean: (request) => (): boolean => {
    if (request.output.active !== null) return discardBuffer(request, 'ob_end_clean');
    return notice(request, 'ob_end_clean(): Failed to delete buffer. No buffer to delete');
  },
  /**
   * Passes the contents of the innermost buffer on, ends the buffer and returns the contents. False with a notice
   * when there is no buffer.
   */
  ob_get_flush: (request) => (): string | false => {
    const buffer = request.output.active;
    if (buffer === null) {
      return notice(request, 'ob_get_flush(): Failed to delete and flush buffer. No buffer to delete or flush');
    }
    const text = contentText(buffer.content);
    if (!endBuffer(request, 'ob_get_flush')) noticeOfBuffer(request, 'ob_get_flush(): Failed to delete');
    return text;
  },
  /** Returns the contents of the innermost buffer and ends the buffer without output. False when there is no buffer. */
  ob_get_clean: (request) => (): string | false => {
    const buffer = request.output.active;
    if (buffer === null) return false;
    const text = contentText(buffer.content);
    if (!discardBuffer(request, 'ob_get_clean')) noticeOfBuffer(request, 'ob_get_clean(): Failed to delete');
    return text;
  },
  /** Contents of the innermost buffer; false when there is no buffer. */
  ob_get_contents: (request) => (): string | false => {
    const buffer = request.output.active;
    return buffer === null ? false : contentText(buffer.content);
  },
  /** Length of the innermost buffer's contents in bytes, as Content-Length counts; false when there is no buffer. */
  ob_get_length: (request) => (): number | false => request.output.active?.usedBytes ?? false,
  /** Number of open buffers, 0 for none. */
  ob_get_level: (request) => (): number => request.output.level,
  /**
   * Describes the innermost buffer, or with `fullStatus` true all of them in a list. An empty array when there is
   * none.
   */
  ob_get_status: (request): GetStatus => getStatus(request) as GetStatus,
  /** Names of the handlers of all buffers, outermost first. */
  ob_list_handlers: (request) => (): string[] =>
    request.output.level === 0 ? [] : request.output.buffers.map((buffer) => buffer.name),
  /**
   * With true (default), everything that leaves the output buffers is sent to the client at once; with false no
   * longer.
   */
  ob_implicit_flush:
    (request) =>
    (enable: boolean = true): void => {
      request.output.implicitFlush = enable;
    },
  /**
   * Adds a variable to the links and forms of the page, as the directive `url_rewriter.tags` names them. The first
   * call opens an output buffer.
   */
  output_add_rewrite_var:
    (request) =>
    (name: string, value: string): true => {
      const variables = request.stateOf(RewriteVariables);
      variables.add(name, value, request.ini.text('arg_separator.output'));
      if (variables.hasStarted) return true;
      variables.hasStarted = true;
      const handler = new RewriteHandler(variables, request.ini, request.input);
      request.output.start(handler, 0, HandlerFlag.standard, 'output_add_rewrite_var()');
      return true;
    },
  /** Removes all variables added by output_add_rewrite_var(). */
  output_reset_rewrite_vars: (request) => (): true => {
    request.stateOf(RewriteVariables).reset();
    return true;
  },
  /**
   * Sends everything output so far to the client, except what output buffers hold. `await flush()` waits until it has
   * been sent.
   */
  flush: (request) => (): PromiseLike<void> => request.output.flush(),
} satisfies FunctionTable;

/** PHP_OUTPUT_HANDLER_*: phases a callback is called for, and what may be done with a buffer. */
export const outputConstants = {
  PHP_OUTPUT_HANDLER_START: Phase.start,
  PHP_OUTPUT_HANDLER_WRITE: Phase.write,
  PHP_OUTPUT_HANDLER_CONT: Phase.write,
  PHP_OUTPUT_HANDLER_CLEAN: Phase.clean,
  PHP_OUTPUT_HANDLER_FLUSH: Phase.flush,
  PHP_OUTPUT_HANDLER_FINAL: Phase.final,
  PHP_OUTPUT_HANDLER_END: Phase.final,
  PHP_OUTPUT_HANDLER_CLEANABLE: HandlerFlag.cleanable,
  PHP_OUTPUT_HANDLER_FLUSHABLE: HandlerFlag.flushable,
  PHP_OUTPUT_HANDLER_REMOVABLE: HandlerFlag.removable,
  PHP_OUTPUT_HANDLER_STDFLAGS: HandlerFlag.standard,
  PHP_OUTPUT_HANDLER_STARTED: HandlerFlag.started,
  PHP_OUTPUT_HANDLER_DISABLED: HandlerFlag.disabled,
  PHP_OUTPUT_HANDLER_PROCESSED: HandlerFlag.processed,
} satisfies ConstantTable;
