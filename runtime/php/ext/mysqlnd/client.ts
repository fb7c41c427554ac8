/**
 * A client of the MySQL protocol (MySQL, MariaDB): commands out, replies in, one command at a time. What may wait is a generator
 * of waits. PHP: ext/mysqlnd.
 */
import { encodeText } from '../../engine/bytes.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Connection } from '../../io.ts';
import { type Column, readColumn } from './column.ts';
import type { Greeting } from './greeting.ts';
import { MysqlError, malformed, outOfSync } from './mysql-error.ts';
import { NOTHING, type PacketReader } from './packet-reader.ts';
import type { PacketStream } from './packet-stream.ts';
import { PacketWriter } from './packet-writer.ts';
import { Command, Head, ServerStatus } from './protocol.ts';

/** What a command has done. */
export interface Done {
  readonly kind: 'done';
  readonly affectedRows: number | bigint;
  readonly insertId: number | bigint;
  readonly warnings: number;
  readonly info: string;
}

/** Rows follow: they must be taken, or dropped, before the next command. */
export interface RowsFollow {
  readonly kind: 'rows';
  readonly columns: readonly Column[];
}

export type Reply = Done | RowsFollow;

/** A statement that the server has prepared. */
export interface Prepared {
  readonly id: number;
  readonly parameterCount: number;
  readonly columns: readonly Column[];
}

/** Ends with an EOF packet: shorter than any row that begins with the same byte. */
const EOF_BYTES = 9;

export class MysqlClient {
  readonly greeting: Greeting;
  readonly #stream: PacketStream;
  /** ServerStatus, as the last reply had it. */
  status: number;
  warnings = 0;
  /** True while rows of the last reply have not been taken. */
  #hasRows = false;

  constructor(stream: PacketStream, greeting: Greeting, status: number) {
    this.#stream = stream;
    this.greeting = greeting;
    this.status = status;
  }

  get connection(): Connection {
    return this.#stream.connection;
  }

  get isInTransaction(): boolean {
    return (this.status & ServerStatus.inTransaction) !== 0;
  }

  /** More replies of the last command follow. */
  get hasMoreReplies(): boolean {
    return (this.status & ServerStatus.moreResults) !== 0;
  }

  /** False while the last command's replies have not been taken. */
  get isReady(): boolean {
    return !this.#hasRows && !this.hasMoreReplies;
  }

  /** @param sql as bytes @throws MysqlError */
  *query(sql: Uint8Array): Waiting<Reply> {
    yield* this.#command(Command.query, sql);
    return yield* this.#reply();
  }

  /** The next reply of a command that gives several. @throws MysqlError */
  *nextReply(): Waiting<Reply> {
    return yield* this.#reply();
  }

  *ping(): Waiting<void> {
    yield* this.#command(Command.ping);
    yield* this.#reply();
  }

  *useDatabase(name: string): Waiting<void> {
    yield* this.#command(Command.initDb, encodeText(name));
    yield* this.#reply();
  }

  /** A line about the server, for people. */
  *statistics(): Waiting<string> {
    yield* this.#command(Command.statistics);
    const packet = yield* this.#stream.next();
    if (packet.first === Head.error) throw readError(packet);
    return packet.textToZero();
  }

  /** @throws MysqlError */
  *prepare(sql: Uint8Array): Waiting<Prepared> {
    yield* this.#command(Command.prepare, sql);
    const packet = yield* this.#stream.next();
    if (packet.first === Head.error) throw readError(packet);
    packet.byte();
    const id = packet.uint(4);
    const columnCount = packet.uint(2);
    const parameterCount = packet.uint(2);
    packet.byte();
    this.warnings = packet.uint(2);
    // What they are like, the server does not know yet.
    if (parameterCount > 0) yield* this.#columns(parameterCount);
    const columns = columnCount > 0 ? yield* this.#columns(columnCount) : [];
    return { id, parameterCount, columns };
  }

  /** @param payload of the command, behind its first byte (binary-values.ts) @throws MysqlError */
  *execute(payload: Uint8Array): Waiting<Reply> {
    yield* this.#command(Command.execute, payload);
    return yield* this.#reply();
  }

  /** The server does not answer. */
  *closeStatement(id: number): Waiting<void> {
    if (this.connection.isClosed) return;
    this.#stream.startCommand();
    yield* this.#stream.send(new PacketWriter(5).byte(Command.closeStatement).uint(id, 4).done());
  }

  /**
   * Sends what puts the session back to how it was after connecting; temporary tables, variables, locks and open transactions go. The answers to this and the next
   * two are taken by `nextReply`, later, so that nobody waits for them at the end of a request.
   */
  *startReset(): Waiting<void> {
    yield* this.#command(Command.resetConnection);
  }

  *startUseDatabase(name: string): Waiting<void> {
    yield* this.#command(Command.initDb, encodeText(name));
  }

  /** A statement that gives no rows. */
  *startQuery(sql: Uint8Array): Waiting<void> {
    yield* this.#command(Command.query, sql);
  }

  /** Says goodbye; the server closes. */
  *quit(): Waiting<void> {
    if (!this.connection.isClosed) {
      this.#stream.startCommand();
      yield* this.#stream.send(new Uint8Array([Command.quit]));
    }
    this.connection.end();
  }

  *#command(command: number, payload: Uint8Array = NOTHING): Waiting<void> {
    if (!this.isReady) throw outOfSync();
    const packet = new Uint8Array(payload.length + 1);
    packet[0] = command;
    packet.set(payload, 1);
    this.#stream.startCommand();
    yield* this.#stream.send(packet);
  }

  *#reply(): Waiting<Reply> {
    const packet = yield* this.#stream.next();
    switch (packet.first) {
      case Head.ok:
        return this.#done(packet);
      case Head.error:
        this.status &= ~ServerStatus.moreResults;
        throw readError(packet);
      case Head.localInfile:
        return yield* this.#refuseFile();
    }
    const columnCount = packet.length() ?? 0;
    const columns = yield* this.#columns(columnCount);
    this.#hasRows = true;
    return { kind: 'rows', columns };
  }

  #done(packet: PacketReader): Done {
    packet.byte();
    const affectedRows = readLongLength(packet);
    const insertId = readLongLength(packet);
    this.status = packet.uint(2);
    this.warnings = packet.uint(2);
    return {
      kind: 'done',
      affectedRows,
      insertId,
      warnings: this.warnings,
      info: packet.left > 0 ? infoOf(packet) : '',
    };
  }

  /** The server wants a file of this machine (LOAD DATA LOCAL): it gets none, whoever asks. */
  *#refuseFile(): Waiting<Reply> {
    yield* this.#stream.send(NOTHING);
    const packet = yield* this.#stream.next();
    if (packet.first === Head.ok) this.#done(packet);
    throw new MysqlError(
      2068,
      'HY000',
      'LOAD DATA LOCAL INFILE is forbidden, check related settings like mysqli.allow_local_infile|mysqli.local_infile_directory or PDO::MYSQL_ATTR_LOCAL_INFILE|PDO::MYSQL_ATTR_LOCAL_INFILE_DIRECTORY',
    );
  }

  *#columns(count: number): Waiting<Column[]> {
    const columns: Column[] = [];
    while (columns.length < count) columns.push(readColumn(yield* this.#stream.next()));
    const end = yield* this.#stream.next();
    if (end.first !== Head.eof) throw malformed();
    this.#endOf(end);
    return columns;
  }

  #endOf(packet: PacketReader): void {
    packet.byte();
    this.warnings = packet.uint(2);
    this.status = packet.uint(2);
  }

  /**
   * The next row, when all of it is there.
   * @returns null at the end of the rows; undefined when more has to come: see `more`
   * @throws MysqlError that ended them
   */
  rowNow(): PacketReader | null | undefined {
    if (!this.#hasRows) return null;
    const packet = this.#stream.nextNow();
    if (packet === null) return undefined;
    if (packet.first === Head.eof && packet.left < EOF_BYTES) {
      this.#hasRows = false;
      this.#endOf(packet);
      return null;
    }
    if (packet.first === Head.error) {
      this.#hasRows = false;
      this.status &= ~ServerStatus.moreResults;
      throw readError(packet);
    }
    return packet;
  }

  /** Waits for more of the rows. */
  *more(): Waiting<void> {
    yield* this.#stream.more();
  }

  /** The next row; null at the end of the rows. */
  *row(): Waiting<PacketReader | null> {
    for (;;) {
      const row = this.rowNow();
      if (row !== undefined) return row;
      yield* this.#stream.more();
    }
  }

  /** Takes all that is left of the last command, and drops it. */
  *drop(): Waiting<void> {
    for (;;) {
      while ((yield* this.row()) !== null);
      if (!this.hasMoreReplies) return;
      yield* this.#reply();
    }
  }
}

export function readError(packet: PacketReader): MysqlError {
  packet.byte();
  const code = packet.uint(2);
  let sqlState = 'HY000';
  if (packet.first === 0x23) {
    packet.byte();
    sqlState = latin1(packet.raw(5));
  }
  return new MysqlError(code, sqlState, textOf(packet.rest()));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function infoOf(packet: PacketReader): string {
  // With a length before it where the session is tracked, without one elsewhere.
  const bytes = packet.rest();
  return textOf(bytes[0] === bytes.length - 1 ? bytes.subarray(1) : bytes);
}

/** A count of rows, or an id: a bigint when no number holds it. */
function readLongLength(packet: PacketReader): number | bigint {
  if (packet.first !== 0xfe) return packet.length() ?? 0;
  packet.byte();
  const low = BigInt(packet.uint(4));
  const value = (BigInt(packet.uint(4)) << 32n) | low;
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
