/** Opens what a script names: files, `php://` streams and `data:` URLs. */
import { openSync, statSync } from 'node:fs';
import { systemErrorText } from '../../../main/errors/system-error.ts';
import { WorkingFolder } from '../../../main/paths/working-folder.ts';
import type { Request } from '../../../main/request.ts';
import { dataUrlBytes } from './data-url.ts';
import { DescriptorSource } from './descriptor-source.ts';
import { FileSource, MemorySource, SinkSource } from './sources.ts';
import { Stream, type StreamSource } from './stream.ts';

/** Streams a request has opened; those it leaves open are closed when it is finished. */
export class OpenStreams {
  #nextId = 1;
  readonly #streams = new Set<Stream>();

  open(uri: string, mode: string, source: StreamSource): Stream {
    const stream = new Stream(this.#nextId++, uri, mode, source);
    this.#streams.add(stream);
    return stream;
  }

  get isUnused(): boolean {
    return this.#nextId === 1;
  }

  forget(stream: Stream): void {
    this.#streams.delete(stream);
  }

  closeAll(): void {
    for (const stream of this.#streams) stream.close();
    this.#streams.clear();
  }
}

/** PHP's words for why a stream could not be opened. */
export class OpenFailure {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

const MODES = /^[rwaxc][bt+en]*$/;
const URL = /^([a-z][a-z0-9+.-]*):\/\//i;

/** By descriptor. The web has no standard input: the process's own is not the request's. */
const STANDARD_STREAMS = ['stdin', 'stdout', 'stderr'];

/** @returns the stream, or why there is none */
export function openStream(request: Request, uri: string, mode: string): Stream | OpenFailure {
  request.assertRunning('open a stream');
  const source = sourceFor(request, uri, mode);
  if (source instanceof OpenFailure) return source;
  const streams = request.stateOf(OpenStreams);
  if (streams.isUnused) request.onFinished(() => streams.closeAll());
  return streams.open(uri, mode, source);
}

export function sourceFor(request: Request, uri: string, mode: string): StreamSource | OpenFailure {
  if (uri.slice(0, 6).toLowerCase() === 'php://') return phpSource(request, uri.slice(6), mode);
  if (uri.slice(0, 5).toLowerCase() === 'data:') return dataSource(uri);
  const scheme = URL.exec(uri)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return new OpenFailure('operation failed');
  return fileSource(request.stateOf(WorkingFolder).resolve(request.input, uri), mode);
}

function dataSource(uri: string): StreamSource | OpenFailure {
  const bytes = dataUrlBytes(uri);
  return typeof bytes === 'string' ? new OpenFailure(bytes) : new MemorySource(bytes, false);
}

function phpSource(request: Request, name: string, mode: string): StreamSource | OpenFailure {
  const lower = name.toLowerCase();
  if (lower === 'input') return inputSource(request);
  if (lower === 'memory' || lower === 'temp' || lower.startsWith('temp/')) {
    return new MemorySource(undefined, mode !== 'r' && mode !== 'rb');
  }
  if (lower === 'output') return new SinkSource((bytes) => request.output.write(bytes));
  if (lower === 'stdin' && request.input.argv === null) return new MemorySource(undefined, false);
  const standard = STANDARD_STREAMS.indexOf(lower);
  if (standard !== -1) return new DescriptorSource(standard);
  return new OpenFailure('operation failed');
}

/** The body; a spooled one is read from its file. */
function inputSource(request: Request): StreamSource {
  const { body } = request.input;
  if (body.kind === 'file' && !request.superglobals.postData.isBodyConsumed) {
    return new FileSource(openSync(body.path, 'r'), true, false);
  }
  return new MemorySource(request.superglobals.inputBytes, false);
}

function fileSource(path: string, mode: string): StreamSource | OpenFailure {
  if (!MODES.test(mode)) return new OpenFailure(`\`${mode}' is not a valid mode for fopen`);
  const kind = mode[0]!;
  const isBoth = mode.includes('+');
  try {
    if (kind !== 'r' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
      return new OpenFailure('Is a directory');
    const descriptor = openSync(path, openFlags(kind, isBoth));
    return new FileSource(descriptor, kind === 'r' || isBoth, kind !== 'r' || isBoth);
  } catch (error) {
    return new OpenFailure(systemErrorText(error));
  }
}

function openFlags(kind: string, isBoth: boolean): string | number {
  // O_CREAT without O_TRUNC has no letter in Node: 0o100 is O_CREAT, 1 and 2 are O_WRONLY and O_RDWR on Linux.
  if (kind === 'c') return 0o100 | (isBoth ? 2 : 1);
  const letters: Readonly<Record<string, string>> = { r: 'r', w: 'w', a: 'a', x: 'wx' };
  return letters[kind]! + (isBoth ? '+' : '');
}
