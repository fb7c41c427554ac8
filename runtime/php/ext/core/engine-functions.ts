/** Information about PHP's engine: functions, extensions, included files, resources and its collector. */
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
  /**
   * True when PHP has a function of this name here. Functions declared in the script are not known by name, so they
   * give false.
   */
  function_exists:
    (request) =>
    (function_: string): boolean =>
      request.findFunction(function_.replace(/^\\/, '').toLowerCase()) !== null,
  /** Version of PHP's engine, such as `4.2.0`. */
  zend_version: () => (): string => ZEND_VERSION,
  /** True when this PHP extension is available. */
  extension_loaded:
    (request) =>
    (extension: string): boolean =>
      isLoaded(request, extension),
  /** Names of the available PHP extensions, in PHP's order. */
  get_loaded_extensions:
    (request) =>
    (zend_extensions = false): string[] =>
      zend_extensions ? [] : request.registry.extensionNames(request),
  /** Names of an extension's functions; false when the extension is not available or has none. */
  get_extension_funcs:
    (request) =>
    (extension: string): string[] | false =>
      extensionFunctions(request, extension),
  /** Real paths of the files this request has run: the script itself first, then the included ones in order. */
  get_included_files: (request) => (): string[] => includedFiles(request),
  /** Alias of get_included_files(): real paths of the files this request has run, the script itself first. */
  get_required_files: (request) => (): string[] => includedFiles(request),
  /** Type of a resource: `stream`, or `Unknown` once it is closed. */
  get_resource_type:
    () =>
    (resource: Stream): string =>
      resource.isOpen ? 'stream' : 'Unknown',
  /** Number of a resource, unique within the request. */
  get_resource_id:
    () =>
    (resource: Stream): number =>
      resource.id,
  /** Returns 0: JavaScript collects cycles by itself. */
  gc_collect_cycles: () => (): number => 0,
  /** Makes gc_enabled() return true, which is the default. */
  gc_enable: (request) => (): void => {
    request.ini.set('zend.enable_gc', '1');
  },
  /** Makes gc_enabled() return false. JavaScript's collector goes on. */
  gc_disable: (request) => (): void => {
    request.ini.set('zend.enable_gc', '0');
  },
  /** True unless gc_disable() was called in this request. */
  gc_enabled: (request) => (): boolean => request.ini.bool('zend.enable_gc'),
  /** Statistics of PHP's collector, all 0: JavaScript collects by itself. */
  gc_status: () => (): Record<'runs' | 'collected' | 'threshold' | 'roots', number> => ({
    runs: 0,
    collected: 0,
    threshold: 10_001,
    roots: 0,
  }),
} satisfies FunctionTable;
