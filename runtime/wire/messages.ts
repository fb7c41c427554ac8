/**
 * Everything that crosses between the host and a worker. Requests and replies travel in flat arrays, many at a time,
 * since one message per request costs more than the request (docs/architecture.md, "Dispatch").
 */
import type { MessagePort } from 'node:worker_threads';
import type { Generation, Slot } from './cells.ts';
import type { FileStamp } from './file-stamp.ts';
import type { CompiledScript, ScriptId } from './script.ts';

/** A request body as it crosses: nothing, bytes, or a spooled file that the host removes when the request is finished. */
export type BodyMessage = null | Uint8Array | { readonly path: string; readonly sizeBytes: number };

/** One request in a batch. */
export interface RequestMessage {
  readonly slot: Slot;
  readonly generation: Generation;
  readonly scriptId: ScriptId;
  /** wire/request-head.ts */
  readonly head: string;
  readonly body: BodyMessage;
}

export const REQUEST_FIELDS = 5;

/** Flat run of requests: slot, generation, scriptId, head, body, slot, … */
export type RequestBatch = (number | string | BodyMessage)[];

export function pushRequest(batch: RequestBatch, request: RequestMessage): void {
  batch.push(request.slot, request.generation, request.scriptId, request.head, request.body);
}

/** Host to worker; a bare array is a batch of requests. */
export type ToWorker =
  | RequestBatch
  | { readonly kind: 'script'; readonly script: CompiledScript }
  /** For requests in an `await`, where no guard reads the cell. */
  | { readonly kind: 'interrupt'; readonly slot: Slot; readonly generation: Generation }
  /** Scripts in this folder are served now, beside those of earlier requests. */
  | { readonly kind: 'root'; readonly documentRoot: string }
  /** For suspended requests (Asleep.suspended): something they may wait for has happened. */
  | { readonly kind: 'wake'; readonly slot: Slot; readonly generation: Generation }
  /** Answered by `pong` as soon as the worker's event loop turns. */
  | { readonly kind: 'ping' }
  /** The thread gets no more requests: it disposes of its persistent() values. Answered by `retired`. */
  | { readonly kind: 'retire' };

/** Operations of a reply batch, each followed by slot, generation and the fields named here. */
export const Reply = {
  /** Whole response and end of the script: status, head block, body, flags, declared length. */
  completeAndFinished: 1,
  /** Whole response, the script works on: the same fields. */
  complete: 2,
  /** Head of a streamed response and its first bytes: the same fields. */
  start: 3,
  /** More bytes of it: body. */
  chunk: 4,
  /** The response ends: no fields. */
  end: 5,
  /** As completeAndFinished, with the head of the last such reply of this thread: body. */
  sameAndFinished: 7,
  /** The script has ended and the slot is free: flags. */
  finished: 6,
} as const;

export const ReplyFlag = {
  /** Close the connection once the response is complete. */
  close: 1,
  /** The script kept its thread busy for too long; see the host's dispatch. */
  slow: 2,
  /** The script blocked its thread in a wait although suspension is on. */
  inPlace: 4,
} as const;

/** Body bytes: text goes out as UTF-8. */
export type ReplyBody = string | Uint8Array;
export type ReplyBatch = (number | string | Uint8Array)[];

/** Handles replies on the host, in the order in which the worker sent them. */
export interface ReplyReceiver {
  complete(slot: Slot, generation: Generation, head: ReplyHead, body: ReplyBody): void;
  start(slot: Slot, generation: Generation, head: ReplyHead, body: ReplyBody): void;
  chunk(slot: Slot, generation: Generation, body: ReplyBody): void;
  end(slot: Slot, generation: Generation): void;
  finished(slot: Slot, generation: Generation, flags: number): void;
}

export interface ReplyHead {
  /** `200 OK`: code, space, reason. */
  readonly status: string | Uint8Array;
  /**
   * Header lines joined by CRLF, without a trailing one; sanitised, without those that frame the body. Of its Dates the host
   * writes the first, where the transport has none of its own. Empty when there are none.
   */
  readonly block: string | Uint8Array;
  readonly flags: number;
  /** Content-Length the script declared; -1 when it declared none. */
  readonly declaredLength: number;
}

/** State that a thread's replies refer to across batches. */
export interface ReplyMemory {
  /** Head of the last completeAndFinished. */
  head: ReplyHead | null;
}

/** Calls the receiver for each operation of the batch. */
export function readReplies(batch: ReplyBatch, receiver: ReplyReceiver, memory: ReplyMemory): void {
  let at = 0;
  while (at < batch.length) {
    const operation = batch[at] as number;
    const slot = batch[at + 1] as Slot;
    const generation = batch[at + 2] as Generation;
    at += 3;
    switch (operation) {
      case Reply.completeAndFinished:
      case Reply.complete:
      case Reply.start: {
        const head: ReplyHead = {
          status: batch[at] as string | Uint8Array,
          block: batch[at + 1] as string | Uint8Array,
          flags: batch[at + 3] as number,
          declaredLength: batch[at + 4] as number,
        };
        const body = batch[at + 2] as ReplyBody;
        at += 5;
        if (operation === Reply.start) receiver.start(slot, generation, head, body);
        else receiver.complete(slot, generation, head, body);
        if (operation !== Reply.completeAndFinished) break;
        memory.head = head;
        receiver.finished(slot, generation, head.flags);
        break;
      }
      case Reply.sameAndFinished:
        receiver.complete(slot, generation, memory.head!, batch[at] as ReplyBody);
        receiver.finished(slot, generation, 0);
        at += 1;
        break;
      case Reply.chunk:
        receiver.chunk(slot, generation, batch[at] as ReplyBody);
        at += 1;
        break;
      case Reply.end:
        receiver.end(slot, generation);
        break;
      case Reply.finished:
        receiver.finished(slot, generation, batch[at] as number);
        at += 1;
        break;
      default:
        throw new Error(`Unknown reply operation ${operation}`);
    }
  }
}

/** Worker to host; a bare array is a batch of replies. */
export type FromWorker =
  | ReplyBatch
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'log'; readonly text: string }
  /** A script has read this file as text or loaded it through Node: absolute path. */
  | { readonly kind: 'included'; readonly filename: string }
  /** A log line that is written once per key, whichever thread tells it first. */
  | { readonly kind: 'notice'; readonly key: string; readonly text: string }
  /** Objects that all requests of the thread share were changed: it must be replaced. */
  | { readonly kind: 'tainted' }
  /** The thread now holds persistent() values: it needs `retire` before it ends. */
  | { readonly kind: 'keeps' }
  | { readonly kind: 'retired' }
  /** Its end of a channel, for the I/O thread (io/messages.ts). */
  | { readonly kind: 'io'; readonly port: MessagePort };

/** A worker's synchronous question: it sleeps until the host has answered on the same port. */
export type CompileQuestion =
  | {
      readonly kind: 'compile';
      readonly filename: string;
      /** The version of the file that the worker has; 0 when it has none. */
      readonly knownId: ScriptId | 0;
    }
  /** Resolves a specifier that is not a path. */
  | { readonly kind: 'resolve'; readonly specifier: string; readonly importer: string }
  /** Compiles a file as the code of a thread that a script starts. */
  | { readonly kind: 'thread'; readonly filename: string };

/** The answer holds while these files are unchanged; null when it must be asked for each time. */
interface StampedAnswer {
  readonly stamps: readonly FileStamp[] | null;
}

/** `path`: absolute, or null when there is no such module. Local files are compiled, all others are Node's to load. */
export type ResolveAnswer = {
  readonly kind: 'resolved';
  readonly path: string | null;
  readonly isLocal: boolean;
} & StampedAnswer;
/** `code`: self-contained CommonJS. */
export type ThreadAnswer = { readonly kind: 'thread'; readonly code: string } & StampedAnswer;
export type CompileAnswer =
  | ({ readonly kind: 'unchanged' } & StampedAnswer)
  | ({ readonly kind: 'script'; readonly script: CompiledScript } & StampedAnswer)
  | ResolveAnswer
  | ThreadAnswer
  | { readonly kind: 'missing' }
  | { readonly kind: 'error'; readonly text: string; readonly file: string; readonly line: number };

/** What a worker receives at its start. */
export interface WorkerBoot {
  readonly slotBuffer: SharedArrayBuffer;
  readonly slots: number;
  readonly documentRoot: string;
  readonly serverAddress: string;
  /** Directives that differ from the defaults, in PHP's spelling. */
  readonly directives: Readonly<Record<string, string>>;
  /** Directives of some scripts and hosts only; null when there are none. */
  readonly sections: {
    readonly paths: ReadonlyMap<string, Readonly<Record<string, string>>>;
    readonly hosts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  } | null;
  /** Counted up and notified by the host when it has answered on `compilePort`. */
  readonly answerBuffer: SharedArrayBuffer;
  readonly compilePort: MessagePort;
}
