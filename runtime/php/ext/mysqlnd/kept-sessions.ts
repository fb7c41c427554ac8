/**
 * Sessions that are kept from one request to the next. PHP opens a connection for each request; here it is put back to how it was after
 * connecting, which costs no round trip: what resets it is sent when it is given back, and its answers are there when it is taken.
 */
import { encodeText } from '../../engine/bytes.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Io } from '../../io.ts';
import type { MysqlClient } from './client.ts';
import { openSession, type SessionOptions, sessionKey } from './handshake.ts';
import { MysqlError } from './mysql-error.ts';

/** A session whose reset is under way. */
interface Kept {
  readonly client: MysqlClient;
  /** Answers to come. */
  readonly answers: number;
}

/** Gives back a session; one that is in the middle of something is closed instead. Never throws. */
export function* keepSession(io: Io, options: SessionOptions, client: MysqlClient): Waiting<void> {
  if (!client.isReady || client.connection.isClosed) {
    client.connection.destroy();
    return;
  }
  try {
    // Open transactions are rolled back, and locks let go, as soon as the server reads this.
    yield* client.startReset();
    let answers = 1;
    if (options.database !== '') {
      yield* client.startUseDatabase(options.database);
      answers++;
    }
    if (options.charset !== '') {
      yield* client.startQuery(encodeText(`SET NAMES ${options.charset}`));
      answers++;
    }
    io.keep(sessionKey(options), { connection: client.connection, state: { client, answers } satisfies Kept });
  } catch {
    client.connection.destroy();
  }
}

/** ER_CON_COUNT_ERROR */
const TOO_MANY_CONNECTIONS = 1040;

/**
 * A session that was kept for these options, or a new one.
 * @throws MysqlError of a failed login: its SQLSTATE is HY000 whatever the server says, but 08004 for too many connections (mysqlnd)
 */
export function* takeSession(io: Io, options: SessionOptions): Waiting<MysqlClient> {
  try {
    return (yield* keptSession(io, options)) ?? (yield* openSession(io, options));
  } catch (thrown) {
    if (!(thrown instanceof MysqlError)) throw thrown;
    throw new MysqlError(thrown.code, thrown.code === TOO_MANY_CONNECTIONS ? '08004' : 'HY000', thrown.message);
  }
}

/** Null when there is none that still answers. */
function* keptSession(io: Io, options: SessionOptions): Waiting<MysqlClient | null> {
  const key = sessionKey(options);
  for (let kept = io.takeKept(key); kept !== null; kept = io.takeKept(key)) {
    const { client, answers } = kept.state as Kept;
    try {
      for (let count = 0; count < answers; count++) yield* client.nextReply();
      if (!client.connection.isClosed) return client;
    } catch (thrown) {
      if (!(thrown instanceof MysqlError)) throw thrown;
      client.connection.destroy();
    }
  }
  return null;
}
