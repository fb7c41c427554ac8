// The functions, as most endpoints use them.
let place: any = explode(':', $_GET['server']);
let port: any = Number(place[1]);
mysqli_report(MYSQLI_REPORT_OFF);
let link: any = mysqli_connect('127.0.0.1', 'root', '', 'test', port) || die('no server');
mysqli_set_charset(link, 'utf8mb4');
var_dump(mysqli_query(link, 'CREATE TEMPORARY TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(30), age INT NULL) CHARACTER SET utf8mb4'));
for (const name of ['Ann', "O'Brien", "Zo\u{eb}"]) { var_dump(mysqli_query(link, "INSERT INTO users (name, age) VALUES ('" + mysqli_real_escape_string(link, name) + "', 30)"), mysqli_insert_id(link), mysqli_affected_rows(link)); }
let result: any = mysqli_query(link, 'SELECT * FROM users ORDER BY id');
var_dump(mysqli_num_rows(result), mysqli_num_fields(result), mysqli_field_count(link));
let row: any; while (row = mysqli_fetch_assoc(result)) { var_dump(row); }
mysqli_data_seek(result, 1);
var_dump(mysqli_fetch_array(result), mysqli_fetch_lengths(result), mysqli_fetch_row(result), mysqli_fetch_row(result));
mysqli_data_seek(result, 0);
var_dump(mysqli_fetch_all(result), mysqli_fetch_field(result).name, mysqli_field_tell(result));
mysqli_free_result(result);
var_dump(mysqli_query(link, 'SELECT * FROM missing'), mysqli_errno(link), mysqli_error(link), mysqli_sqlstate(link), mysqli_error_list(link));
mysqli_report(MYSQLI_REPORT_ERROR);
var_dump(mysqli_query(link, 'SELEC'), link.query('SELEC'));
var_dump(mysqli_connect('127.0.0.1', 'nobody', 'x', 'test', port), mysqli_connect_errno(), mysqli_connect_error());
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
try { mysqli_query(link, 'SELECT nope FROM users'); } catch (e: any) { var_dump(e.getMessage(), e.getCode()); }
var_dump(mysqli_begin_transaction(link), mysqli_query(link, 'UPDATE users SET age = 31'), mysqli_affected_rows(link), mysqli_info(link), mysqli_rollback(link));
var_dump(mysqli_fetch_row(mysqli_query(link, 'SELECT SUM(age), AVG(age), MAX(name) FROM users')));
var_dump(mysqli_multi_query(link, 'SELECT 1; SELECT 2'), mysqli_fetch_row(mysqli_store_result(link)), mysqli_more_results(link), mysqli_next_result(link), mysqli_fetch_row(mysqli_store_result(link)));
mysqli_next_result(link);
var_dump(mysqli_character_set_name(link), mysqli_select_db(link, 'test'), mysqli_ping(link), mysqli_thread_safe(), mysqli_get_client_info() === mysqli_get_client_info(), mysqli_warning_count(link), mysqli_get_host_info(link), mysqli_get_proto_info(link));
var_dump(mysqli_autocommit(link, true), mysqli_commit(link), mysqli_savepoint(link, 'a'), mysqli_close(link));
link = mysqli_init();
var_dump(mysqli_options(link, MYSQLI_OPT_INT_AND_FLOAT_NATIVE, 1), mysqli_real_connect(link, '127.0.0.1', 'root', '', 'test', port), mysqli_fetch_row(mysqli_query(link, "SELECT 1, 2.5, 1e0 / 4, 'x', NULL")));
try { mysqli_query(link, ''); } catch (e: any) { var_dump(e.getMessage()); }
try { mysqli_fetch_array(mysqli_query(link, 'SELECT 1'), 9); } catch (e: any) { var_dump(e.getMessage()); }
