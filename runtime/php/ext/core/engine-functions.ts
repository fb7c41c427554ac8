/** What PHP's engine tells of itself: functions, extensions, included files, resources and its collector. */
import type { FunctionTable } from '../../calls/function-table.ts';
import { IncludedFiles } from '../../main/paths/included-files.ts';
import { ZEND_VERSION } from '../../main/php-version.ts';
import type { Request } from '../../main/request.ts';
import type { Stream } from '../standard/streams/stream.ts';

function isLoaded(request: Request, extension: string): boolean {
  return request.registry.extensionFunctions(extension, request) !== null;
}

function extensionFunctions(request: Request, extension: string): string[] | false {
  // PHP's own name of its core's module.
  const name = extension.toLowerCase() === 'zend' ? 'Core' : extension;
  const names = request.registry.extensionFunctions(name, request) ?? [];
  return names.length > 0 && names;
}

function includedFiles(request: Request): string[] {
  return request.stateOf(IncludedFiles).list(request.input);
}

export const engineFunctions = {
  /** True when PHP has a function of this name here. Functions of the script itself are not seen. */
  function_exists:
    (request) =>
    (function_: string): boolean =>
      request.findFunction(function_.replace(/^\\/, '').toLowerCase()) !== null,
  /** Version of PHP's engine. */
  zend_version: () => (): string => ZEND_VERSION,
  /** True when functions of this PHP extension are here. */
  extension_loaded:
    (request) =>
    (extension: string): boolean =>
      isLoaded(request, extension),
  /** Names of these extensions. */
  get_loaded_extensions:
    (request) =>
    (zend_extensions = false): string[] =>
      zend_extensions ? [] : request.registry.extensionNames(request),
  /** Names of the functions of an extension; false when it is not here or has none. */
  get_extension_funcs:
    (request) =>
    (extension: string): string[] | false =>
      extensionFunctions(request, extension),
  /** The files this request has run, by their real paths: the script itself, then those it included. */
  get_included_files: (request) => (): string[] => includedFiles(request),
  /** get_included_files() */
  get_required_files: (request) => (): string[] => includedFiles(request),
  /** Kind of a resource: `stream`, `Unknown` when it is closed. */
  get_resource_type:
    () =>
    (resource: Stream): string =>
      resource.isOpen ? 'stream' : 'Unknown',
  /** Number of a resource. */
  get_resource_id:
    () =>
    (resource: Stream): number =>
      resource.id,
  /** JavaScript collects by itself: nothing was collected. */
  gc_collect_cycles: () => (): number => 0,
  gc_enable: (request) => (): void => {
    request.ini.set('zend.enable_gc', '1');
  },
  /** From here on gc_enabled() says false; JavaScript's collector cannot be stopped. */
  gc_disable: (request) => (): void => {
    request.ini.set('zend.enable_gc', '0');
  },
  /** What gc_enable() and gc_disable() have said. */
  gc_enabled: (request) => (): boolean => request.ini.bool('zend.enable_gc'),
  /** What PHP's collector has done: nothing. */
  gc_status: () => (): Record<'runs' | 'collected' | 'threshold' | 'roots', number> => ({
    runs: 0,
    collected: 0,
    threshold: 10_001,
    roots: 0,
  }),
} satisfies FunctionTable;
