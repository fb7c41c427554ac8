// Transactions, what was changed, and the number of the last row.
let place: any = explode(':', $_GET['server']);
let db: any = new PDO('mysql:host=' + place[0] + ';port=' + place[1] + ';dbname=test', 'root', '');
db.exec('CREATE TEMPORARY TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, n INT) ENGINE=InnoDB');
var_dump(db.inTransaction(), db.beginTransaction(), db.inTransaction());
var_dump(db.exec('INSERT INTO t (n) VALUES (1), (2), (3)'), db.lastInsertId());
try { db.beginTransaction(); } catch (e: any) { var_dump(e.getMessage(), e.getCode(), e.errorInfo); }
var_dump(db.rollBack(), db.inTransaction(), db.query('SELECT COUNT(*) FROM t').fetchColumn());
try { db.commit(); } catch (e: any) { var_dump(e.getMessage()); }
try { db.rollBack(); } catch (e: any) { var_dump(e.getMessage()); }
db.beginTransaction();
db.exec('INSERT INTO t (n) VALUES (4)');
var_dump(db.commit(), db.query('SELECT n FROM t').fetchAll(PDO.FETCH_COLUMN), db.lastInsertId());
let st: any = db.prepare('UPDATE t SET n = ? WHERE n >= ?');
st.execute([4, 4]);
var_dump(st.rowCount());
st.execute([5, 4]);
var_dump(st.rowCount(), db.exec('DELETE FROM t WHERE n = 99'), db.exec('DELETE FROM t'));
var_dump(db.getAttribute(PDO.ATTR_AUTOCOMMIT), db.setAttribute(PDO.ATTR_AUTOCOMMIT, 0), db.getAttribute(PDO.ATTR_AUTOCOMMIT));
var_dump(db.getAttribute(PDO.ATTR_DRIVER_NAME), db.getAttribute(PDO.ATTR_ERRMODE), db.getAttribute(PDO.ATTR_CONNECTION_STATUS));
var_dump(in_array('mysql', pdo_drivers(), true), in_array('mysql', PDO.getAvailableDrivers(), true), extension_loaded('pdo_mysql'));
