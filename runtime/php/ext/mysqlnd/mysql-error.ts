/** What a MySQL server, or the way to it, reports. The client's own errors are those of mysqlnd (ext/mysqlnd/mysqlnd_enum_n_def.h). */

export class MysqlError extends globalThis.Error {
  /** Of the server from 1000 on, of the client from 2000 on. */
  readonly code: number;
  /** Five characters. */
  readonly sqlState: string;

  constructor(code: number, sqlState: string, message: string) {
    super(message);
    this.code = code;
    this.sqlState = sqlState;
  }
}

/** CR_CONNECTION_ERROR. @param reason as the system says it, e.g. `Connection refused` */
export function cannotConnect(reason: string): MysqlError {
  return new MysqlError(2002, 'HY000', reason);
}

/** CR_SERVER_GONE_ERROR */
export function goneAway(): MysqlError {
  return new MysqlError(2006, 'HY000', 'MySQL server has gone away');
}

/** CR_COMMANDS_OUT_OF_SYNC */
export function outOfSync(): MysqlError {
  return new MysqlError(2014, 'HY000', "Commands out of sync; you can't run this command now");
}

/** CR_MALFORMED_PACKET */
export function malformed(): MysqlError {
  return new MysqlError(2027, 'HY000', 'Malformed packet');
}
