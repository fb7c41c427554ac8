// The classes: connection, results in all shapes, errors, several results, transactions.
let place: any = explode(':', $_GET['server']);
let port: any = Number(place[1]);
try { new mysqli('127.0.0.1', 'nobody', 'x', 'test', port); } catch (e: any) { var_dump(get_class(e), e.getMessage(), e.getCode(), e.getSqlState()); }
let m: any = new mysqli('127.0.0.1', 'root', '', 'test', port);
var_dump(m.connect_errno, m.connect_error, m.errno, m.error, m.sqlstate, m.affected_rows, m.insert_id, m.field_count, m.info, m.host_info, m.protocol_version, m.warning_count, m.error_list, m.character_set_name());
try { m.query('SELECT * FROM nope'); } catch (e: any) { var_dump(e.getMessage(), e.getCode(), e.getSqlState()); }
var_dump(m.errno, m.error, m.sqlstate, m.error_list, m.affected_rows);
let r: any = m.query("SELECT 1 a, 2.5 b, NULL c, 'x' d");
var_dump(r.num_rows, r.field_count, r.lengths, r.type, r.current_field, m.affected_rows, m.field_count);
var_dump(r.fetch_array(), r.lengths, r.fetch_assoc(), r.fetch_row());
r.data_seek(0);
var_dump(r.fetch_row(), r.fetch_field_direct(1).name, r.fetch_field().name, r.fetch_all(MYSQLI_ASSOC));
echo(json_encode(r.fetch_fields()), "\n");
r.data_seek(0);
echo(json_encode(r.fetch_object()), "\n");
r.data_seek(0);
var_dump(r.fetch_column(3), r.fetch_column(), r.data_seek(7));
r.free();
try { r.fetch_row(); } catch (e: any) { var_dump(get_class(e), e.getMessage()); }
var_dump(m.multi_query("SELECT 1; SELECT 'two'; DO 1"));
do { r = m.store_result(); var_dump(r ? r.fetch_row() : r, m.more_results()); } while (m.more_results() && m.next_result());
var_dump(m.real_escape_string("a'b\"c\\\n\r\0\x1a%h\u{e9}"));
var_dump(m.query('CREATE TEMPORARY TABLE tt (id INT AUTO_INCREMENT PRIMARY KEY, n INT) ENGINE=InnoDB'), m.query('INSERT INTO tt (n) VALUES (1), (2)'), m.insert_id, m.affected_rows, m.info);
var_dump(m.begin_transaction(), m.query('DELETE FROM tt'), m.affected_rows, m.rollback(), m.query('SELECT COUNT(*) FROM tt').fetch_row());
var_dump(m.savepoint('s'), m.autocommit(false), m.query('UPDATE tt SET n = 5 WHERE n = 1'), m.info, m.commit(), m.autocommit(true));
var_dump(m.execute_query('SELECT n FROM tt WHERE n > ? ORDER BY n', [1]).fetch_all());
for (const row of m.query('SELECT id, n FROM tt ORDER BY id')) { var_dump(row); }
r = m.query('SELECT id FROM tt', MYSQLI_USE_RESULT);
var_dump(r.fetch_row());
try { m.query('SELECT 1'); } catch (e: any) { var_dump(e.getMessage(), e.getCode()); }
r.free();
var_dump(m.select_db('mysql'), m.set_charset('utf8mb4'), m.character_set_name(), m.ping(), m.close());
try { m.query('SELECT 1'); } catch (e: any) { var_dump(get_class(e), e.getMessage()); }
