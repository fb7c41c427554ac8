/** Declarations of mysqli: its classes by hand, its functions from PHP's own parameters, under one line of documentation each. */
import { camelCase } from '../../runtime/php/calls/registry.ts';
import { signatures } from '../../runtime/php/calls/signatures.ts';

/** By function: what it gives, and what it does. */
const FUNCTIONS: Readonly<Record<string, readonly [result: string, doc: string]>> = {
  mysqli_connect: [
    'mysqli',
    'Opens a connection, which is given back at the end of the request. @throws mysqli_sql_exception unless mysqli_report() says otherwise',
  ],
  mysqli_init: ['mysqli', 'A link without a connection, for mysqli_options() and mysqli_real_connect().'],
  mysqli_report: [
    'true',
    'How errors are told: MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT (exceptions) from the start, MYSQLI_REPORT_ERROR (warnings), MYSQLI_REPORT_OFF.',
  ],
  mysqli_connect_errno: ['number', 'Number of the error of the last connection that was tried; 0 for none.'],
  mysqli_connect_error: ['string | null', 'Text of the error of the last connection that was tried; null for none.'],
  mysqli_get_client_info: ['string', 'Name and version of the client.'],
  mysqli_get_client_version: ['number', 'Version of the client: 8.2.36 is 80236.'],
  mysqli_thread_safe: ['boolean', 'True.'],
  mysqli_real_connect: ['boolean', 'Connects a link that mysqli_init() made.'],
  mysqli_query: [
    'any',
    'Runs a statement. @returns a mysqli_result for rows, true for other statements, false for an error',
  ],
  mysqli_real_query: ['boolean', 'Runs a statement, whose rows mysqli_store_result() or mysqli_use_result() take.'],
  mysqli_multi_query: [
    'boolean',
    'Runs several statements; mysqli_store_result() and mysqli_next_result() take their results.',
  ],
  mysqli_store_result: ['mysqli_result | false', 'All rows of the current result; false when it has none.'],
  mysqli_use_result: ['mysqli_result | false', 'The rows of the current result, one by one; false when it has none.'],
  mysqli_more_results: ['boolean', 'Whether results of the last statements are left.'],
  mysqli_next_result: ['boolean', 'Goes on to the next result; false when there is none.'],
  mysqli_prepare: [
    'mysqli_stmt',
    'Has the server prepare a statement with `?` for its parameters; false for an error without exceptions.',
  ],
  mysqli_stmt_init: ['mysqli_stmt', 'A statement for mysqli_stmt_prepare().'],
  mysqli_execute_query: [
    'any',
    'Prepares a statement, executes it with these parameters, and gives its rows, or true.',
  ],
  mysqli_autocommit: ['boolean', 'Whether each statement is a transaction of its own.'],
  mysqli_begin_transaction: ['boolean', 'Begins a transaction, which is rolled back at the end of the request.'],
  mysqli_commit: ['boolean', 'Commits the transaction.'],
  mysqli_rollback: ['boolean', 'Rolls the transaction back.'],
  mysqli_savepoint: ['boolean', 'Sets a savepoint.'],
  mysqli_release_savepoint: ['boolean', 'Removes a savepoint.'],
  mysqli_select_db: ['boolean', 'Changes to another database.'],
  mysqli_set_charset: ['boolean', 'Character set of the connection: `utf8mb4`. Not big5, gbk, sjis, cp932.'],
  mysqli_character_set_name: ['string', 'Character set of the connection.'],
  mysqli_get_charset: ['stdClass', 'Name and number of the character set.'],
  mysqli_ping: ['boolean', 'Whether the server still answers.'],
  mysqli_stat: ['string | false', 'A line of the server about itself.'],
  mysqli_kill: ['boolean', 'Ends a connection of the server by its number.'],
  mysqli_change_user: ['boolean', 'Logs in as somebody else, on a connection that is as new.'],
  mysqli_real_escape_string: [
    'string',
    'The text with what quotes in a statement need escaped. Parameters of mysqli_prepare() are the better way.',
  ],
  mysqli_escape_string: ['string', 'As mysqli_real_escape_string().'],
  mysqli_options: ['boolean', 'Sets MYSQLI_OPT_*, MYSQLI_INIT_COMMAND or MYSQLI_SET_CHARSET_NAME before connecting.'],
  mysqli_set_opt: ['boolean', 'As mysqli_options().'],
  mysqli_ssl_set: ['true', 'Has the connection use TLS, with these files.'],
  mysqli_close: ['true', 'Gives the connection back.'],
  mysqli_affected_rows: ['number | bigint', 'Rows that the last statement changed, or found; -1 after an error.'],
  mysqli_insert_id: ['number | bigint', 'Number that the last INSERT was given by AUTO_INCREMENT; 0 for none.'],
  mysqli_errno: ['number', 'Number of the last error; 0 for none.'],
  mysqli_error: ['string', 'Text of the last error; empty for none.'],
  mysqli_error_list: ['{ errno: number; sqlstate: string; error: string }[]', 'Errors of the last statement.'],
  mysqli_sqlstate: ['string', 'SQLSTATE of the last error; `00000` for none.'],
  mysqli_field_count: ['number', 'Columns of the last result.'],
  mysqli_info: ['string | null', 'What the server says of the last statement; null for nothing.'],
  mysqli_warning_count: ['number', 'Warnings of the last statement.'],
  mysqli_thread_id: ['number', "The server's number of the connection."],
  mysqli_get_host_info: ['string', '`127.0.0.1 via TCP/IP`.'],
  mysqli_get_proto_info: ['number', 'Version of the protocol.'],
  mysqli_get_server_info: ['string', 'Version of the server as text.'],
  mysqli_get_server_version: ['number', 'Version of the server: 10.11.6 is 101106.'],
  mysqli_fetch_row: ['any', 'The next row as a list; null at the end.'],
  mysqli_fetch_assoc: ['any', 'The next row by the names of its columns; null at the end.'],
  mysqli_fetch_array: [
    'any',
    'The next row by MYSQLI_ASSOC, MYSQLI_NUM or MYSQLI_BOTH (which is the default); null at the end.',
  ],
  mysqli_fetch_all: ['any[]', 'All rows that are left, by MYSQLI_NUM unless another mode is named.'],
  mysqli_fetch_object: ['any', 'The next row as an object; null at the end.'],
  mysqli_fetch_column: ['any', 'A value of the next row; false at the end.'],
  mysqli_fetch_field: ['stdClass | false', 'The next column; false at the end.'],
  mysqli_fetch_fields: ['stdClass[]', 'All columns.'],
  mysqli_fetch_field_direct: ['stdClass', 'A column by its number from 0.'],
  mysqli_field_seek: ['boolean', 'Which column mysqli_fetch_field() gives next.'],
  mysqli_data_seek: ['boolean', 'Which row is fetched next, from 0; false when there is no such row.'],
  mysqli_free_result: ['void', 'Lets go of the rows.'],
  mysqli_num_rows: ['number', 'Rows of the result.'],
  mysqli_num_fields: ['number', 'Columns of the result.'],
  mysqli_field_tell: ['number', 'Number of the column that mysqli_fetch_field() gives next.'],
  mysqli_fetch_lengths: ['number[] | null', 'Bytes of the values of the last row; null when there is none.'],
  mysqli_execute: ['boolean', 'As mysqli_stmt_execute().'],
  mysqli_stmt_prepare: ['boolean', 'Has the server prepare the statement.'],
  mysqli_stmt_bind_param: [
    'boolean',
    'Binds values by types (`i` int, `d` float, `s` text, `b` bytes): values, or objects whose `value` is read at each execution.',
  ],
  mysqli_stmt_bind_result: ['boolean', 'Binds objects whose `value` each mysqli_stmt_fetch() writes.'],
  mysqli_stmt_execute: ['boolean', 'Executes the statement. @param params in place of what was bound, all as text'],
  mysqli_stmt_fetch: ['boolean | null', 'Writes the next row into what is bound; null at the end.'],
  mysqli_stmt_get_result: ['mysqli_result | false', 'The rows; false when there are none.'],
  mysqli_stmt_store_result: ['boolean', 'Takes all rows, so that they can be counted.'],
  mysqli_stmt_free_result: ['void', 'Lets go of the rows.'],
  mysqli_stmt_reset: ['boolean', 'Lets go of the rows and of data that was sent.'],
  mysqli_stmt_result_metadata: ['mysqli_result | false', 'A result without rows that tells of its columns.'],
  mysqli_stmt_data_seek: ['void', 'Which of the stored rows is fetched next, from 0.'],
  mysqli_stmt_send_long_data: ['boolean', 'Adds to a parameter.'],
  mysqli_stmt_more_results: ['boolean', 'Whether further results are left.'],
  mysqli_stmt_next_result: ['boolean', 'Goes on to the next result.'],
  mysqli_stmt_attr_get: ['number', 'Value of an attribute.'],
  mysqli_stmt_attr_set: ['boolean', 'Sets an attribute.'],
  mysqli_stmt_close: ['true', 'Has the server forget the statement.'],
  mysqli_stmt_affected_rows: [
    'number | bigint',
    'Rows that were changed, or found; -1 before they are known and after an error.',
  ],
  mysqli_stmt_insert_id: ['number | bigint', 'Number that the last INSERT was given.'],
  mysqli_stmt_num_rows: ['number', 'Rows that were stored, or fetched so far.'],
  mysqli_stmt_param_count: ['number', 'Parameters of the statement.'],
  mysqli_stmt_field_count: ['number', 'Columns of its result.'],
  mysqli_stmt_errno: ['number', 'Number of its last error; 0 for none.'],
  mysqli_stmt_error: ['string', 'Text of its last error; empty for none.'],
  mysqli_stmt_error_list: ['{ errno: number; sqlstate: string; error: string }[]', 'Errors of its last execution.'],
  mysqli_stmt_sqlstate: ['string', 'SQLSTATE of its last error.'],
};

const TYPES: Readonly<Record<string, string>> = {
  int: 'number',
  string: 'string',
  bool: 'boolean',
  mixed: 'unknown',
  array: 'readonly unknown[]',
  mysqli: 'mysqli',
  mysqli_result: 'mysqli_result',
  mysqli_stmt: 'mysqli_stmt',
};

/** `?string $hostname =` as TypeScript has it. */
function parameter(text: string): string {
  const [, nullable, type = '', , rest, name, optional] = /^(\??)([\w|]+) (&?)(\.\.\.)?\$(\w+)( =)?$/.exec(text)!;
  if (rest !== undefined) return `...${name}: unknown[]`;
  const made =
    name === 'class'
      ? '(new (...args: any[]) => object) | null'
      : type
          .split('|')
          .map((one) => TYPES[one] ?? one)
          .join(' | ');
  return `${name === 'class' ? 'made' : name}${optional === undefined ? '' : '?'}: ${made}${nullable === '?' ? ' | null' : ''}`;
}

function declared([name, [result, doc]]: readonly [string, readonly [string, string]]): string {
  const parameters = (signatures[name] ?? '')
    .split(', ')
    .filter((text) => text !== '')
    .map(parameter)
    .join(', ');
  const also = camelCase(name);
  return `/** ${doc} */\ndeclare function ${name}(${parameters}): ${result};\n/** ${doc} */\ndeclare function ${also}(${parameters}): ${result};`;
}

/** Members of the classes that are no functions of another name. */
const CLASSES = `/** A connection to MySQL or MariaDB. */
declare class mysqli {
  constructor(hostname?: string | null, username?: string | null, password?: string | null, database?: string | null, port?: number | null, socket?: string | null);
  readonly affected_rows: number | bigint;
  readonly client_info: string;
  readonly client_version: number;
  readonly connect_errno: number;
  readonly connect_error: string | null;
  readonly errno: number;
  readonly error: string;
  readonly error_list: { errno: number; sqlstate: string; error: string }[];
  readonly field_count: number;
  readonly host_info: string;
  readonly info: string | null;
  readonly insert_id: number | bigint;
  readonly server_info: string;
  readonly server_version: number;
  readonly sqlstate: string;
  readonly protocol_version: number;
  readonly thread_id: number;
  readonly warning_count: number;
METHODS
}

/** The rows of a query. \`for (const row of result)\` gives them by the names of their columns. */
declare class mysqli_result implements Iterable<any> {
  readonly current_field: number;
  readonly field_count: number;
  readonly lengths: number[] | null;
  readonly num_rows: number;
  readonly type: number;
  free(): void;
  close(): void;
  getIterator(): Iterator<any>;
  [Symbol.iterator](): Iterator<any>;
RESULT
}

/** A statement that the server has prepared. */
declare class mysqli_stmt {
  constructor(mysql: mysqli, query?: string);
  readonly affected_rows: number | bigint;
  readonly insert_id: number | bigint;
  readonly num_rows: number;
  readonly param_count: number;
  readonly field_count: number;
  readonly errno: number;
  readonly error: string;
  readonly error_list: { errno: number; sqlstate: string; error: string }[];
  readonly sqlstate: string;
  readonly id: number;
STATEMENT
}

/** What mysqli throws. */
declare class mysqli_sql_exception extends RuntimeException {
  /** Five characters. */
  getSqlState(): string;
}`;

/** Methods are functions whose first parameter is the object. */
function methodsOf(type: string): string {
  const prefix = type === 'mysqli_stmt' ? 'mysqli_stmt_' : 'mysqli_';
  const members =
    /(?:affected_rows|insert_id|errno|error|error_list|sqlstate|field_count|info|warning_count|thread_id|num_rows|param_count|num_fields|field_tell|fetch_lengths|get_host_info|get_proto_info)$/;
  const lines = Object.entries(FUNCTIONS).flatMap(([name, [result, doc]]) => {
    const [first = '', ...rest] = (signatures[name] ?? '').split(', ');
    const isMethod = first.startsWith(`${type} $`) && name.startsWith(prefix) && !members.test(name);
    if (!isMethod || name === 'mysqli_execute') return [];
    return [`  /** ${doc} */\n  ${name.slice(prefix.length)}(${rest.map(parameter).join(', ')}): ${result};`];
  });
  return lines.join('\n');
}

export function mysqliDeclarations(): string {
  const classes = CLASSES.replace('METHODS', methodsOf('mysqli'))
    .replace('RESULT', methodsOf('mysqli_result'))
    .replace('STATEMENT', methodsOf('mysqli_stmt'));
  return ['// mysqli', classes, ...Object.entries(FUNCTIONS).map(declared)].join('\n\n');
}
