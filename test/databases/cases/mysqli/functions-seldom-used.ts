// The functions that few endpoints use.
let place: any = explode(':', $_GET['server']);
let port: any = Number(place[1]);
let link: any = mysqli_init();
var_dump(mysqli_set_opt(link, MYSQLI_OPT_CONNECT_TIMEOUT, 5), mysqli_real_connect(link, '127.0.0.1', 'root', '', 'test', port));
var_dump(mysqli_get_client_version() > 80000, mysqli_get_server_version(link) > 100000, mysqli_get_server_info(link) === link.server_info, mysqli_thread_id(link) === link.thread_id);
var_dump(mysqli_get_charset(link).charset, mysqli_escape_string(link, "a'b"), strlen(mysqli_stat(link)) > 10);
var_dump(mysqli_real_query(link, "SELECT 1 AS a, 'two' AS b UNION SELECT 3, 'four'"));
let r: any = mysqli_use_result(link);
var_dump(mysqli_fetch_column(r, 1), mysqli_fetch_column(r), mysqli_fetch_row(r), mysqli_field_seek(r, 1), mysqli_fetch_field(r).name, mysqli_fetch_field_direct(r, 0).name, count(mysqli_fetch_fields(r)));
mysqli_free_result(r);
echo(json_encode(mysqli_fetch_object(mysqli_query(link, 'SELECT 5 AS five'))), "\n");
mysqli_query(link, 'CREATE TEMPORARY TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, s TEXT) ENGINE=InnoDB');
var_dump(mysqli_savepoint(link, 'a'), mysqli_begin_transaction(link), mysqli_savepoint(link, 's'), mysqli_release_savepoint(link, 's'), mysqli_commit(link));
let s: any = mysqli_stmt_init(link);
var_dump(mysqli_stmt_prepare(s, 'INSERT INTO t (s) VALUES (?)'), mysqli_stmt_attr_get(s, MYSQLI_STMT_ATTR_CURSOR_TYPE), mysqli_stmt_attr_set(s, MYSQLI_STMT_ATTR_UPDATE_MAX_LENGTH, 1));
let text: any = '';
var_dump(mysqli_stmt_bind_param(s, 'b', text), mysqli_stmt_send_long_data(s, 0, 'long '), mysqli_stmt_send_long_data(s, 0, 'data'), mysqli_execute(s), mysqli_stmt_insert_id(s), mysqli_stmt_error_list(s));
mysqli_stmt_prepare(s, 'SELECT id, s FROM t');
var_dump(mysqli_stmt_execute(s), mysqli_stmt_store_result(s), mysqli_stmt_num_rows(s));
mysqli_stmt_data_seek(s, 0);
const id = { value: 0 };
const found = { value: '' };
var_dump(mysqli_stmt_bind_result(s, id, found), mysqli_stmt_fetch(s));
var_dump(id.value, found.value);
mysqli_stmt_free_result(s);
var_dump(mysqli_stmt_more_results(s), mysqli_stmt_next_result(s), mysqli_stmt_close(s));
var_dump(mysqli_change_user(link, 'root', '', 'mysql'), mysqli_fetch_row(mysqli_query(link, 'SELECT DATABASE()')));
mysqli_report(MYSQLI_REPORT_OFF);
var_dump(mysqli_kill(link, 999999), mysqli_errno(link));
var_dump(mysqli_ssl_set(link, null, null, null, null, null));
for (const charset of ['latin1', 'utf8mb4', 'greek', 'euckr', 'binary', 'tis620']) { echo(mysqli_set_charset(link, charset) ? json_encode(mysqli_get_charset(link)) : 'refused', "\n"); }
s = mysqli_prepare(link, 'SELECT 1');
var_dump(mysqli_stmt_attr_get(s, MYSQLI_STMT_ATTR_CURSOR_TYPE), mysqli_stmt_attr_get(s, MYSQLI_STMT_ATTR_PREFETCH_ROWS), mysqli_stmt_attr_set(s, MYSQLI_STMT_ATTR_UPDATE_MAX_LENGTH, 1), mysqli_stmt_attr_get(s, MYSQLI_STMT_ATTR_UPDATE_MAX_LENGTH));
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
for (const pair of [[1, 1], [1, 2], [2, 5], [9, 5]]) { try { var_dump(mysqli_stmt_attr_set(s, pair[0], pair[1])); } catch (e: any) { echo(get_class(e), ' ', e.getMessage(), ' ', e.getCode(), "\n"); } }
