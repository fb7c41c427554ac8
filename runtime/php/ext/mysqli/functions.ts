/** mysqli's functions, each the method, or a member, of an object under another name. */
import type { FunctionTable } from '../../calls/function-table.ts';
import { signatures } from '../../calls/signatures.ts';
import { faceOf } from '../../calls/waits.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import { ValueError } from '../../engine/throwables.ts';
import { twinOf } from '../../engine/waiting/twins.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { classesOf } from './classes.ts';
import { CALLED_AS, type MysqliLink } from './link-class.ts';
import { MysqliReporting } from './reporting.ts';
import { STATEMENT_CALLED_AS } from './statement-class.ts';

type AnyMethod = (...args: unknown[]) => unknown;
type Callee = Record<string, AnyMethod> & { [CALLED_AS]?: string | null; [STATEMENT_CALLED_AS]?: string | null };

/** @throws TypeError as PHP does for a first argument that is no object of the function's class */
function checkObject(object: unknown, calledAs: string, request: Request): void {
  const [, type = '', name = ''] = /^(\w+) \$(\w+)/.exec(signatures[calledAs] ?? '') ?? [];
  const expected = classesOf(request)[type as keyof ReturnType<typeof classesOf>];
  if (object instanceof expected) return;
  throw new TypeError(`${calledAs}(): Argument #1 ($${name}) must be of type ${type}, ${typeNameOf(object)} given`);
}

/** A function whose first argument is the object. */
function method(name: string, calledAs: string) {
  return (request: Request) =>
    faceOf(function* (object: object, ...args: unknown[]): Waiting<unknown> {
      checkObject(object, calledAs, request);
      const callee = object as Callee;
      const call = callee[name]!;
      const key = CALLED_AS in callee ? CALLED_AS : STATEMENT_CALLED_AS;
      if (key in callee) callee[key] = calledAs;
      try {
        const twin = twinOf(call);
        return twin === undefined
          ? Reflect.apply(call, object, args)
          : yield* Reflect.apply(twin, object, args) as Waiting<unknown>;
      } catch (thrown) {
        throw underName(thrown, calledAs);
      } finally {
        if (key in callee) callee[key] = null;
      }
    }, request);
}

/** Rewrites a method's argument error for the function, whose first argument is the object. */
function underName(thrown: unknown, calledAs: string): unknown {
  if (!(thrown instanceof ValueError)) return thrown;
  const found = /^mysqli_(?:result|stmt)::\w+\(\): Argument #(\d+)/.exec(thrown.message);
  if (found !== null)
    thrown.message = `${calledAs}(): Argument #${Number(found[1]) + 1}${thrown.message.slice(found[0].length)}`;
  return thrown;
}

function methods(prefix: string, names: string): FunctionTable {
  return Object.fromEntries(
    names
      .split(' ')
      .map((name) => [`${prefix}_${name}`, method(METHODS[`${prefix}_${name}`] ?? name, `${prefix}_${name}`)]),
  );
}

/** Functions whose method has another name. */
const METHODS: Readonly<Record<string, string>> = {
  mysqli_free_result: 'free',
  mysqli_execute: 'execute',
};

function members(prefix: string, names: string): FunctionTable {
  return Object.fromEntries(
    names.split(' ').map((name) => {
      const member = MEMBERS[`${prefix}_${name}`] ?? name;
      const calledAs = `${prefix}_${name}`;
      return [
        calledAs,
        (request) => (object: object) => {
          checkObject(object, calledAs, request);
          return (object as Record<string, unknown>)[member];
        },
      ];
    }),
  );
}

const MEMBERS: Readonly<Record<string, string>> = {
  mysqli_num_fields: 'field_count',
  mysqli_field_tell: 'current_field',
  mysqli_fetch_lengths: 'lengths',
  mysqli_get_proto_info: 'protocol_version',
  mysqli_get_host_info: 'host_info',
  mysqli_get_server_info: 'server_info',
  mysqli_get_server_version: 'server_version',
};

function connect(request: Request) {
  return faceOf(function* (...args: unknown[]): Waiting<MysqliLink | false> {
    const { mysqli } = classesOf(request);
    const link = new mysqli();
    link[CALLED_AS] = 'mysqli_connect';
    const twin = twinOf(link.connect as AnyMethod)!;
    const first = args.length === 0 ? [null] : args;
    const isConnected = yield* Reflect.apply(twin, link, first) as Waiting<boolean>;
    link[CALLED_AS] = null;
    return isConnected ? link : false;
  }, request);
}

export const mysqliFunctions: FunctionTable = {
  mysqli_connect: connect,
  mysqli_init: (request) => (): MysqliLink => new (classesOf(request).mysqli)(),
  mysqli_report:
    (request) =>
    (flags: number): boolean => {
      request.stateOf(MysqliReporting).mode = flags;
      return true;
    },
  mysqli_connect_errno: (request) => (): number => request.stateOf(MysqliReporting).connectErrno,
  mysqli_connect_error: (request) => (): string | null => request.stateOf(MysqliReporting).connectError,
  mysqli_get_client_info: (request) => (): string => new (classesOf(request).mysqli)().client_info,
  mysqli_get_client_version: (request) => (): number => new (classesOf(request).mysqli)().client_version,
  mysqli_thread_safe: () => (): boolean => true,
  ...methods(
    'mysqli',
    'real_connect query real_query multi_query store_result use_result more_results next_result prepare stmt_init execute_query autocommit begin_transaction commit rollback savepoint release_savepoint select_db set_charset character_set_name get_charset ping stat kill change_user real_escape_string escape_string options set_opt ssl_set close',
  ),
  ...members(
    'mysqli',
    'affected_rows insert_id errno error error_list sqlstate field_count info warning_count thread_id get_host_info get_proto_info get_server_info get_server_version',
  ),
  ...methods(
    'mysqli',
    'fetch_row fetch_assoc fetch_array fetch_all fetch_object fetch_column fetch_field fetch_fields fetch_field_direct field_seek data_seek free_result',
  ),
  ...members('mysqli', 'num_rows num_fields field_tell fetch_lengths'),
  ...methods('mysqli', 'execute'),
  ...methods(
    'mysqli_stmt',
    'prepare bind_param bind_result execute fetch get_result store_result free_result reset result_metadata data_seek send_long_data more_results next_result attr_get attr_set close',
  ),
  ...members('mysqli_stmt', 'affected_rows insert_id num_rows param_count field_count errno error error_list sqlstate'),
};
