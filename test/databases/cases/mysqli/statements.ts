// Prepared statements: values bound and given, results, errors.
let place: any = explode(':', $_GET['server']);
let m: any = new mysqli('127.0.0.1', 'root', '', 'test', Number(place[1]));
m.set_charset('utf8mb4');
let i: any = 5;
let f: any = 1.5;
let t: any = "x'y\u{e9}";
let n: any = null;
let s: any = m.prepare('SELECT ? a, ? b, ? c, ? d');
var_dump(s.bind_param('idss', i, f, t, n), s.execute(), s.param_count, s.field_count, s.affected_rows, s.num_rows);
let r: any = s.get_result();
var_dump(r.fetch_assoc(), r.fetch_assoc(), s.affected_rows, r.num_rows);
var_dump(s.execute([1, 2, '3', null]), s.store_result(), s.num_rows, s.fetch(), s.fetch(), s.errno, s.error, s.sqlstate, s.error_list);
s.free_result();
var_dump(s.close());
try { s.execute(); } catch (e: any) { var_dump(get_class(e), e.getMessage()); }
try { m.prepare('SELEC ?'); } catch (e: any) { var_dump(get_class(e), e.getMessage()); }
m.query('CREATE TEMPORARY TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, s VARCHAR(20), n INT, UNIQUE (n)) CHARACTER SET utf8mb4');
s = m.prepare('INSERT INTO t (s, n) VALUES (?, ?)');
var_dump(s.execute(['one', 1]), s.insert_id, s.affected_rows, m.insert_id, m.affected_rows, s.execute(['two', 2]), s.insert_id);
try { s.execute(['again', 2]); } catch (e: any) { var_dump(e.getMessage(), e.getCode(), s.errno, s.affected_rows); }
try { s.execute(['few']); } catch (e: any) { var_dump(get_class(e), e.getMessage()); }
try { s.bind_param('ss', t); } catch (e: any) { var_dump(get_class(e), e.getMessage()); }
try { s.bind_param('s', t); } catch (e: any) { var_dump(get_class(e), e.getMessage()); }
s = mysqli_prepare(m, 'SELECT s FROM t WHERE n >= ? ORDER BY n');
let from: any = 1;
mysqli_stmt_bind_param(s, 'i', from);
var_dump(mysqli_stmt_execute(s), mysqli_stmt_field_count(s), mysqli_stmt_param_count(s), mysqli_fetch_all(mysqli_stmt_get_result(s), MYSQLI_ASSOC));
var_dump(mysqli_stmt_execute(s), mysqli_stmt_store_result(s), mysqli_stmt_num_rows(s), mysqli_stmt_affected_rows(s), mysqli_stmt_errno(s), mysqli_stmt_error(s), mysqli_stmt_sqlstate(s));
var_dump(mysqli_stmt_result_metadata(s).fetch_field().name, mysqli_stmt_reset(s), mysqli_stmt_close(s));
r = m.execute_query('SELECT COUNT(*) c FROM t WHERE s = ?', ['one']);
var_dump(r.fetch_assoc(), mysqli_execute_query(m, 'DELETE FROM t WHERE n = ?', [1]), m.affected_rows);
