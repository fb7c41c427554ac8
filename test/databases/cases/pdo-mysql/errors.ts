// Errors: exceptions, warnings, silence, and what the objects say afterwards.
let place: any = explode(':', $_GET['server']);
let dsn: any = 'mysql:host=' + place[0] + ';port=' + place[1] + ';dbname=test';
let db: any = new PDO(dsn, 'root', '');
let statements: any = ['SELECT * FROM missing', 'SELEC 1', 'SELECT nope', "INSERT INTO missing VALUES (1)", 'DROP TABLE missing', 'SELECT * FROM other.t', 'SELECT 1 FROM DUAL WHERE 1 = (SELECT 1 UNION SELECT 2)'];
for (const sql of statements) { try { db.query(sql); } catch (e: any) { var_dump(e.getMessage(), e.getCode(), e.errorInfo, db.errorCode(), db.errorInfo()); } }
db.exec('CREATE TEMPORARY TABLE u (id INT PRIMARY KEY, n INT NOT NULL)');
db.exec('INSERT INTO u VALUES (1, 1)');
for (const sql of ['INSERT INTO u VALUES (1, 2)', 'INSERT INTO u (id) VALUES (NULL)', "INSERT INTO u VALUES (2, 'x')", 'INSERT INTO u VALUES (2)']) { try { var_dump(db.exec(sql)); } catch (e: any) { var_dump(e.getMessage(), e.errorInfo); } }
db.setAttribute(PDO.ATTR_ERRMODE, PDO.ERRMODE_WARNING);
var_dump(db.query('SELECT * FROM missing'), db.exec('SELEC'), db.errorCode());
let st: any = db.prepare('SELECT * FROM missing WHERE a = ?');
var_dump(st.execute([1]), st.errorInfo(), db.errorInfo());
db.setAttribute(PDO.ATTR_ERRMODE, PDO.ERRMODE_SILENT);
var_dump(db.query('SELECT * FROM missing'), db.errorInfo(), db.exec('DO 1'), db.errorInfo());
try { new PDO('mysql:host=127.0.0.1;port=1', 'root', ''); } catch (e: any) { var_dump(e.getMessage(), e.getCode(), e.errorInfo); }
try { new PDO('mysql:unix_socket=/nonexistent', 'root', ''); } catch (e: any) { var_dump(e.getMessage(), e.getCode()); }
try { new PDO(dsn, 'nobody', 'secret'); } catch (e: any) { var_dump(e.getMessage(), e.getCode()); }
try { new PDO(dsn + 'nope', 'root', ''); } catch (e: any) { var_dump(e.getMessage(), e.getCode()); }
try { new PDO('nothing:x'); } catch (e: any) { var_dump(e.getMessage(), e.getCode(), e.errorInfo); }
try { new PDO('nothing'); } catch (e: any) { var_dump(e.getMessage()); }
