<?php // Every fetch mode, alone and for all rows.
$place = explode(':', $_GET['server']);
$db = new PDO('mysql:host=' . $place[0] . ';port=' . $place[1] . ';dbname=test;charset=utf8mb4', 'root', '');
$db->exec('CREATE TEMPORARY TABLE t (id INT PRIMARY KEY, name VARCHAR(20), kind VARCHAR(5), price DECIMAL(6,2)) CHARACTER SET utf8mb4');
$db->exec("INSERT INTO t VALUES (1, 'one', 'a', 1.5), (2, 'two', 'b', NULL), (3, 'tr\u{e4}s', 'a', 3.25)");
foreach ([PDO::FETCH_ASSOC, PDO::FETCH_NUM, PDO::FETCH_BOTH, PDO::FETCH_NAMED] as $mode) { var_dump($db->query('SELECT * FROM t')->fetch($mode)); }
echo json_encode($db->query('SELECT * FROM t')->fetch(PDO::FETCH_OBJ)), "\n";
foreach ([PDO::FETCH_ASSOC, PDO::FETCH_NUM, PDO::FETCH_COLUMN] as $mode) { var_dump($db->query('SELECT id, name FROM t ORDER BY id')->fetchAll($mode)); }
var_dump($db->query('SELECT id, name FROM t')->fetchAll(PDO::FETCH_KEY_PAIR));
var_dump($db->query('SELECT kind, id, name FROM t')->fetchAll(PDO::FETCH_GROUP | PDO::FETCH_ASSOC));
var_dump($db->query('SELECT kind, id FROM t')->fetchAll(PDO::FETCH_GROUP | PDO::FETCH_COLUMN));
var_dump($db->query('SELECT id, name, kind FROM t')->fetchAll(PDO::FETCH_UNIQUE | PDO::FETCH_ASSOC));
var_dump($db->query('SELECT kind, name FROM t')->fetchAll(PDO::FETCH_UNIQUE | PDO::FETCH_COLUMN));
var_dump($db->query('SELECT id, name FROM t')->fetchAll(PDO::FETCH_FUNC, fn($id, $name) => $id . '=' . $name));
var_dump($db->query('SELECT id, name FROM t')->fetchAll(PDO::FETCH_COLUMN, 1));
$st = $db->query('SELECT id, name, 7 AS id FROM t');
var_dump($st->fetch(PDO::FETCH_NAMED), $st->fetch(PDO::FETCH_ASSOC), $st->fetchColumn(1), $st->fetchColumn(), $st->fetch());
$st = $db->query('SELECT id, name FROM t', PDO::FETCH_NUM);
var_dump($st->fetch());
echo json_encode($st->fetchObject()), json_encode($db->query('SELECT id, name FROM t')->fetchAll(PDO::FETCH_OBJ)), "\n";
$st->setFetchMode(PDO::FETCH_COLUMN, 1);
var_dump($st->fetch(), $st->fetch(), $st->columnCount(), $st->rowCount());
foreach ($db->query('SELECT name FROM t WHERE id > 1') as $row) { var_dump($row); }
$db->setAttribute(PDO::ATTR_DEFAULT_FETCH_MODE, PDO::FETCH_ASSOC);
var_dump($db->query('SELECT id FROM t WHERE id = 3')->fetchAll());
$db->setAttribute(PDO::ATTR_CASE, PDO::CASE_UPPER);
$db->setAttribute(PDO::ATTR_STRINGIFY_FETCHES, true);
$db->setAttribute(PDO::ATTR_ORACLE_NULLS, PDO::NULL_TO_STRING);
var_dump($db->query('SELECT id, price FROM t WHERE id = 2')->fetch());
