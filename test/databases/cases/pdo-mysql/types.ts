// Every column type, in text and prepared by the server.
let place: any = explode(':', $_GET['server']);
let db: any = new PDO('mysql:host=' + place[0] + ';port=' + place[1] + ';dbname=test;charset=utf8mb4', 'root', '');
db.exec("SET sql_mode = ''");
db.exec('CREATE TEMPORARY TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, ti TINYINT, ut TINYINT UNSIGNED, si SMALLINT, us SMALLINT UNSIGNED, mi MEDIUMINT, um MEDIUMINT UNSIGNED, i INT, ui INT UNSIGNED, bi BIGINT, ub BIGINT UNSIGNED, bo BOOL, f FLOAT, f2 FLOAT(7,2), d DOUBLE, de DECIMAL(20,5), b1 BIT(1), b9 BIT(9), b64 BIT(64)) CHARACTER SET utf8mb4');
db.exec('INSERT INTO t VALUES (NULL, -128, 255, -32768, 65535, -8388608, 16777215, -2147483648, 4294967295, -9223372036854775808, 18446744073709551615, TRUE, 1.1, 1234.567, 0.1, -12345678901234.56789, 1, 257, 255), (NULL, 0, 0, 0, 0, 0, 0, 0, 0, 9007199254740993, 9223372036854775807, FALSE, 16777.5, -0.5, 1e300, 0, 0, 0, 0), (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)');
db.exec('CREATE TEMPORARY TABLE u (c CHAR(5), v VARCHAR(9), vb VARBINARY(9), bi BINARY(4), tx TEXT, bl BLOB, e ENUM("x","y"), s SET("p","q"), js JSON, da DATE, ti TIME, t6 TIME(6), dt DATETIME, d3 DATETIME(3), ts TIMESTAMP NULL, y YEAR, z INT(8) ZEROFILL) CHARACTER SET utf8mb4');
db.exec("INSERT INTO u VALUES ('ab', 'c\u{e9}', X'00FF80', 'ab', 'text', X'FEFF', 'y', 'p,q', '{\"a\": [1]}', '2024-02-29', '-838:59:59', '12:34:56.789012', '2024-02-03 04:05:06', '2024-02-03 04:05:06.789', '2024-02-03 04:05:06', 2024, 42), ('', '', '', '', '', '', 'x', '', '1', '0000-00-00', '00:00:00', '00:00:00', '0000-00-00 00:00:00', '0000-00-00', '0000-00-00', 0, 0)");
for (const emulate of [true, false]) {
  db.setAttribute(PDO.ATTR_EMULATE_PREPARES, emulate);
  var_dump(db.query('SELECT * FROM t ORDER BY id').fetchAll(PDO.FETCH_ASSOC));
  var_dump(db.query('SELECT * FROM u').fetchAll(PDO.FETCH_NUM));
  var_dump(db.query('SELECT NULL, 1 + 1, 1 / 3, 2.50, "x", 1 = 1, NOW() > 0, COUNT(*), SUM(ti), AVG(ti), MAX(f) FROM t').fetch(PDO.FETCH_NUM));
}
