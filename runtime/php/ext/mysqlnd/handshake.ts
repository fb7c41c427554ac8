/** From a connection to a session: greeting, TLS, password. */
import { decodeBytes } from '../../engine/bytes.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Io, IoProblem, TlsOptions } from '../../io.ts';
import { AUTH_PLUGINS, clearPassword, encryptedPassword } from './auth.ts';
import { MysqlClient, readError } from './client.ts';
import type { Greeting } from './greeting.ts';
import { cannotConnect, MysqlError, malformed } from './mysql-error.ts';
import type { PacketReader } from './packet-reader.ts';
import { PacketStream } from './packet-stream.ts';
import { PacketWriter } from './packet-writer.ts';
import { Capability, charsetNamed, Head, ServerStatus } from './protocol.ts';

export interface SessionOptions {
  readonly host: string;
  readonly port: number;
  /** Path of the server's socket; null to go over the network. */
  readonly socket: string | null;
  readonly user: string;
  readonly password: string;
  /** Empty for none. */
  readonly database: string;
  /** Empty for the server's own. */
  readonly charset: string;
  /** Null for none. */
  readonly tls: TlsOptions | null;
  /** Infinity for as long as it takes. */
  readonly connectTimeoutMs: number;
  readonly readTimeoutMs: number;
  /** Rows that were found count as affected, changed or not. */
  readonly countsFoundRows: boolean;
  readonly takesMultiStatements: boolean;
}

interface Challenge extends Greeting {
  readonly bytes: Uint8Array;
  readonly capabilities: number;
  readonly plugin: string;
  readonly status: number;
}

const MAX_PACKET_BYTES = 0x4000_0000;
const DEFAULT_PLUGIN = 'mysql_native_password';
/** Answers of caching_sha2_password to its scramble. */
const FAST_AUTH_OK = 3;
const FULL_AUTH = 4;
const ASK_PUBLIC_KEY = 2;

const WANTED =
  Capability.longPassword |
  Capability.longFlag |
  Capability.protocol41 |
  Capability.transactions |
  Capability.secureConnection |
  Capability.multiResults |
  Capability.psMultiResults |
  Capability.pluginAuth |
  Capability.pluginAuthLenenc;

/** @throws MysqlError when there is no server, or it does not let the user in */
export function* openSession(io: Io, options: SessionOptions): Waiting<MysqlClient> {
  const { socket, host, port, connectTimeoutMs, readTimeoutMs } = options;
  const target = socket === null ? ({ kind: 'tcp', host, port } as const) : ({ kind: 'unix', path: socket } as const);
  const connection = io.connect(target, 'mysql');
  try {
    yield connection.opened(connectTimeoutMs);
    if (connection.isClosed) throw cannotConnect(reasonOf(connection.problem, host));
    if (connection.isOpening) throw cannotConnect('Connection timed out');
    const stream = new PacketStream(connection, Math.min(connectTimeoutMs, readTimeoutMs));
    const handshake = new Handshake(stream, options);
    const client = yield* handshake.run();
    stream.timeoutMs = readTimeoutMs;
    return client;
  } catch (thrown) {
    connection.destroy();
    throw thrown;
  }
}

/** As the C library says it (strerror). */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  ETIMEDOUT: 'Connection timed out',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ECONNRESET: 'Connection reset by peer',
  ENOTSOCK: 'Socket operation on non-socket',
};

function reasonOf(problem: IoProblem | null, host: string): string {
  if (problem === null) return 'Connection refused';
  if (problem.code === 'ENOTFOUND' || problem.code === 'EAI_AGAIN') {
    const why = problem.code === 'ENOTFOUND' ? 'Name or service not known' : 'Temporary failure in name resolution';
    return `php_network_getaddresses: getaddrinfo for ${host} failed: ${why}`;
  }
  return REASONS[problem.code] ?? problem.message;
}

class Handshake {
  readonly #stream: PacketStream;
  readonly #options: SessionOptions;
  #isPrivate: boolean;

  constructor(stream: PacketStream, options: SessionOptions) {
    this.#stream = stream;
    this.#options = options;
    this.#isPrivate = options.socket !== null;
  }

  *run(): Waiting<MysqlClient> {
    const challenge = readChallenge(yield* this.#stream.next());
    const capabilities = this.#capabilities(challenge);
    if (this.#options.tls !== null) yield* this.#secure(this.#options.tls, challenge, capabilities);
    const plugin = this.#takes(challenge.plugin) ? challenge.plugin : DEFAULT_PLUGIN;
    yield* this.#stream.send(this.#answer(challenge, capabilities, plugin));
    const status = yield* this.#authenticate(plugin, challenge.bytes);
    const { version, threadId, charset, protocol } = challenge;
    return new MysqlClient(this.#stream, { version, threadId, charset, protocol }, status);
  }

  #capabilities(challenge: Challenge): number {
    const { database, tls, countsFoundRows, takesMultiStatements } = this.#options;
    const wanted =
      WANTED |
      (database === '' ? 0 : Capability.connectWithDb) |
      (tls === null ? 0 : Capability.ssl) |
      (countsFoundRows ? Capability.foundRows : 0) |
      (takesMultiStatements ? Capability.multiStatements : 0);
    return wanted & (challenge.capabilities | Capability.connectWithDb);
  }

  *#secure(tls: TlsOptions, challenge: Challenge, capabilities: number): Waiting<void> {
    if ((challenge.capabilities & Capability.ssl) === 0) {
      throw new MysqlError(2006, 'HY000', 'MySQL server has gone away');
    }
    yield* this.#stream.send(this.#start(capabilities, challenge.charset).done());
    const { connection } = this.#stream;
    // The request for TLS leaves before its first byte.
    yield connection.drained(this.#options.connectTimeoutMs, 0);
    connection.secure(tls);
    yield connection.opened(this.#options.connectTimeoutMs);
    if (connection.isClosed || connection.isOpening) throw cannotSecure(connection.problem);
    this.#isPrivate = true;
  }

  #start(capabilities: number, charset: number): PacketWriter {
    const collation = charsetNamed(this.#options.charset)?.number ?? charset;
    return new PacketWriter(128)
      .uint(capabilities, 4)
      .uint(MAX_PACKET_BYTES, 4)
      .byte(collation & 0xff)
      .zeros(23);
  }

  #answer(challenge: Challenge, capabilities: number, plugin: string): Uint8Array {
    const { user, password, database } = this.#options;
    const packet = this.#start(capabilities, challenge.charset)
      .textToZero(user)
      .field(AUTH_PLUGINS[plugin]!.scramble(password, challenge.bytes));
    if ((capabilities & Capability.connectWithDb) !== 0) packet.textToZero(database);
    return packet.textToZero(plugin).done();
  }

  /** Goes on until the server lets the user in. @returns the status it starts with */
  *#authenticate(firstPlugin: string, firstChallenge: Uint8Array): Waiting<number> {
    let plugin = firstPlugin;
    let challenge = firstChallenge;
    for (;;) {
      const packet = yield* this.#stream.next();
      switch (packet.first) {
        case Head.ok:
          return statusOf(packet);
        case Head.error:
          throw readError(packet);
        case Head.eof:
          packet.byte();
          plugin = packet.textToZero();
          challenge = packet.left > 0 ? packet.rawToZero().slice() : challenge;
          yield* this.#stream.send(this.#scrambleFor(plugin, challenge));
          break;
        case Head.moreData:
          packet.byte();
          yield* this.#answerMore(plugin, challenge, packet);
          break;
        default:
          throw malformed();
      }
    }
  }

  /** The password itself is given to nobody on a connection that others can read. */
  #takes(plugin: string): boolean {
    return Object.hasOwn(AUTH_PLUGINS, plugin) && (plugin !== 'mysql_clear_password' || this.#isPrivate);
  }

  #scrambleFor(plugin: string, challenge: Uint8Array): Uint8Array {
    if (!this.#takes(plugin)) {
      throw new MysqlError(2054, 'HY000', 'The server requested authentication method unknown to the client');
    }
    return AUTH_PLUGINS[plugin]!.scramble(this.#options.password, challenge);
  }

  *#answerMore(plugin: string, challenge: Uint8Array, packet: PacketReader): Waiting<void> {
    const { password } = this.#options;
    if (packet.left > 1) {
      yield* this.#stream.send(encryptedPassword(password, challenge, decodeBytes(packet.rest())));
      return;
    }
    const what = packet.byte();
    if (what === FAST_AUTH_OK) return;
    if (what !== FULL_AUTH || plugin !== 'caching_sha2_password') throw malformed();
    yield* this.#stream.send(this.#isPrivate ? clearPassword(password) : new Uint8Array([ASK_PUBLIC_KEY]));
  }
}

function cannotSecure(problem: IoProblem | null): MysqlError {
  const why = problem === null ? '' : `: ${problem.message}`;
  return new MysqlError(2002, 'HY000', `Cannot connect to MySQL using SSL${why}`);
}

function readChallenge(packet: PacketReader): Challenge {
  if (packet.first === Head.error) throw readError(packet);
  const protocol = packet.byte();
  const version = packet.textToZero().replace(/^5\.5\.5-(?=\d)/, '');
  const threadId = packet.uint(4);
  const first = packet.raw(8);
  packet.byte();
  let capabilities = packet.uint(2);
  const charset = packet.byte();
  const status = packet.uint(2);
  capabilities |= packet.uint(2) << 16;
  const length = packet.byte();
  packet.raw(10);
  const second = packet.raw(Math.max(13, length - 8));
  const plugin = packet.left > 0 ? packet.textToZero() : DEFAULT_PLUGIN;
  const bytes = new Uint8Array(20);
  bytes.set(first);
  bytes.set(second.subarray(0, 12), 8);
  return { protocol, version, threadId, capabilities, charset, status, bytes, plugin };
}

function statusOf(packet: PacketReader): number {
  packet.byte();
  packet.length();
  packet.length();
  return packet.left >= 2 ? packet.uint(2) : ServerStatus.autocommit;
}

/** The key under which a session is kept for others that want the very same. */
export function sessionKey(options: SessionOptions): string {
  return `mysql ${JSON.stringify(options, (_key, value: unknown) => (value === Number.POSITIVE_INFINITY ? 'never' : value))}`;
}
