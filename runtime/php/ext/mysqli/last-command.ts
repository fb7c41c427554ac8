/** What the last command on a link has done: counts, texts and errors that its members and functions tell. */
import type { Reply } from '../mysqlnd/client.ts';
import type { MysqlError } from '../mysqlnd/mysql-error.ts';

/** One error as mysqli_error_list() shows it. */
export interface ListedError {
  readonly errno: number;
  readonly sqlstate: string;
  readonly error: string;
}

export class LastCommand {
  affectedRows: number | bigint = 0;
  insertId: number | bigint = 0;
  info: string | null = null;
  fieldCount = 0;
  #error: MysqlError | null = null;

  begin(): void {
    this.#error = null;
  }

  failed(error: MysqlError): void {
    this.#error = error;
    this.affectedRows = -1;
  }

  /** @returns the reply */
  done<One extends Reply>(reply: One): One {
    this.insertId = 0;
    this.info = null;
    this.fieldCount = 0;
    if (reply.kind === 'rows') {
      this.affectedRows = -1;
      this.fieldCount = reply.columns.length;
    } else {
      this.affectedRows = reply.affectedRows;
      this.insertId = reply.insertId;
      this.info = reply.info === '' ? null : reply.info;
    }
    return reply;
  }

  get errno(): number {
    return this.#error?.code ?? 0;
  }

  get error(): string {
    return this.#error?.message ?? '';
  }

  get sqlState(): string {
    return this.#error?.sqlState ?? '00000';
  }

  get errors(): ListedError[] {
    return this.#error === null ? [] : [{ errno: this.errno, sqlstate: this.sqlState, error: this.error }];
  }
}
