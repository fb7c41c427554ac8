/** Opens buffers: by callback, by the name of a handler that an extension registered, and by directive at the start of a request. */
import { resolveCallable } from '../engine/callables.ts';
import { ErrorLevel } from '../engine/report.ts';
import { CallbackHandler } from './output/callback.ts';
import type { Opening } from './output/output-buffer.ts';
import { HandlerFlag } from './output/output-phases.ts';
import type { Request } from './request.ts';

/** @returns false when no buffer was opened; the reason has been reported. */
export function openBuffer(request: Request, opening: Opening): boolean {
  const { output, diagnostics, ini } = request;
  const { callback, chunkSize, abilities, caller } = opening;
  if (callback === null || callback === undefined) {
    output.start(null, chunkSize, abilities, caller);
    return true;
  }
  const open = typeof callback === 'string' ? request.registry.outputHandlerOf(callback) : undefined;
  if (open !== undefined) return open(request, opening);
  const callable = resolveCallable(callback, request.findFunction);
  if (typeof callable === 'string') {
    diagnostics.raise(ErrorLevel.E_WARNING, `${caller}: ${callable}`);
    return false;
  }
  const conversion = {
    report: diagnostics,
    precision: () => ini.int('precision'),
    defer: (error: unknown) => output.defer(error),
  };
  output.start(new CallbackHandler(callable, conversion), chunkSize, abilities, caller);
  return true;
}

/** Applies the directives output_handler, output_buffering and implicit_flush. */
export function openConfiguredBuffers(request: Request): void {
  const { ini, output } = request;
  const handler = ini.text('output_handler');
  const size = ini.int('output_buffering') || (ini.bool('output_buffering') ? 1 : 0);
  if (handler !== '') {
    openBuffer(request, {
      callback: handler,
      chunkSize: 0,
      abilities: HandlerFlag.standard,
      caller: 'PHP Request Startup',
    });
  } else if (size !== 0) {
    output.start(null, size > 1 ? size : 0, HandlerFlag.standard, 'PHP Request Startup');
  } else if (ini.bool('implicit_flush')) {
    output.implicitFlush = true;
  }
}
