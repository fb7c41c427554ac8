/** All state of one request; what functions/ and lifecycle.ts work on. Nothing of it lives at module level. */
import { Connection } from './connection.ts';
import { Diagnostics } from './diagnostics.ts';
import { HeaderList } from './headers.ts';
import type { Ini } from './ini.ts';
import { Output } from './output.ts';
import type { RequestInput, Sapi } from './sapi.ts';
import { ShutdownList } from './shutdown.ts';
import { Superglobals } from './superglobals.ts';

export class Request {
  readonly sapi: Sapi;
  readonly input: RequestInput;
  readonly ini: Ini;
  readonly diagnostics: Diagnostics;
  readonly headers: HeaderList;
  readonly output: Output;
  readonly connection: Connection;
  readonly shutdown: ShutdownList;
  readonly superglobals: Superglobals;
  #states: Map<new () => unknown, unknown> | null = null;

  constructor(sapi: Sapi, input: RequestInput, ini: Ini) {
    this.sapi = sapi;
    this.input = input;
    this.ini = ini;
    this.diagnostics = new Diagnostics(sapi, ini);
    this.headers = new HeaderList(sapi, ini, this.diagnostics);
    this.output = new Output(sapi, ini, this.headers, this.diagnostics);
    this.diagnostics.attach(this.output, this.headers);
    this.connection = new Connection(sapi, ini, this.output);
    this.shutdown = new ShutdownList();
    this.superglobals = new Superglobals(input, ini, this.diagnostics);
  }

  /** State of a feature that few requests use, made at its first use: one instance of the class per request. */
  stateOf<T>(kind: new () => T): T {
    this.#states ??= new Map();
    let state = this.#states.get(kind) as T | undefined;
    if (state === undefined) {
      state = new kind();
      this.#states.set(kind, state);
    }
    return state;
  }
}
