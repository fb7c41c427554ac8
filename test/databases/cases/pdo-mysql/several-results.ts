// Several statements at once, rows one by one, and statements between them.
let place: any = explode(':', $_GET['server']);
let db: any = new PDO('mysql:host=' + place[0] + ';port=' + place[1] + ';dbname=test', 'root', '');
let st: any = db.query("SELECT 1 AS a; SELECT 2 AS b, 3 AS c; DO 1; SELECT 'last' AS d");
do { var_dump(st.columnCount(), st.fetchAll(PDO.FETCH_ASSOC)); } while (st.nextRowset());
var_dump(st.nextRowset(), db.query('SELECT 5').fetchColumn());
st = db.query('SELECT 1; SELECT nope; SELECT 3');
try { var_dump(st.fetchAll(PDO.FETCH_NUM), st.nextRowset()); } catch (e: any) { var_dump(e.getMessage()); }
var_dump(db.query('SELECT 6').fetchColumn());
db.setAttribute(PDO.MYSQL_ATTR_USE_BUFFERED_QUERY, false);
st = db.query('SELECT 1 UNION SELECT 2 UNION SELECT 3');
var_dump(st.fetch(PDO.FETCH_NUM));
try { db.query('SELECT 9'); } catch (e: any) { var_dump(e.getMessage(), e.errorInfo); }
var_dump(st.fetchAll(PDO.FETCH_COLUMN));
var_dump(db.query('SELECT 7').fetchColumn());
