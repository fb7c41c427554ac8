<?php // Errors: exceptions, warnings, silence, and what the objects say afterwards.
$place = explode(':', $_GET['server']);
$dsn = 'mysql:host=' . $place[0] . ';port=' . $place[1] . ';dbname=test';
$db = new PDO($dsn, 'root', '');
$statements = ['SELECT * FROM missing', 'SELEC 1', 'SELECT nope', "INSERT INTO missing VALUES (1)", 'DROP TABLE missing', 'SELECT * FROM other.t', 'SELECT 1 FROM DUAL WHERE 1 = (SELECT 1 UNION SELECT 2)'];
foreach ($statements as $sql) { try { $db->query($sql); } catch (PDOException $e) { var_dump($e->getMessage(), $e->getCode(), $e->errorInfo, $db->errorCode(), $db->errorInfo()); } }
$db->exec('CREATE TEMPORARY TABLE u (id INT PRIMARY KEY, n INT NOT NULL)');
$db->exec('INSERT INTO u VALUES (1, 1)');
foreach (['INSERT INTO u VALUES (1, 2)', 'INSERT INTO u (id) VALUES (NULL)', "INSERT INTO u VALUES (2, 'x')", 'INSERT INTO u VALUES (2)'] as $sql) { try { var_dump($db->exec($sql)); } catch (PDOException $e) { var_dump($e->getMessage(), $e->errorInfo); } }
$db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_WARNING);
var_dump($db->query('SELECT * FROM missing'), $db->exec('SELEC'), $db->errorCode());
$st = $db->prepare('SELECT * FROM missing WHERE a = ?');
var_dump($st->execute([1]), $st->errorInfo(), $db->errorInfo());
$db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_SILENT);
var_dump($db->query('SELECT * FROM missing'), $db->errorInfo(), $db->exec('DO 1'), $db->errorInfo());
try { new PDO('mysql:host=127.0.0.1;port=1', 'root', ''); } catch (PDOException $e) { var_dump($e->getMessage(), $e->getCode(), $e->errorInfo); }
try { new PDO('mysql:unix_socket=/nonexistent', 'root', ''); } catch (PDOException $e) { var_dump($e->getMessage(), $e->getCode()); }
try { new PDO($dsn, 'nobody', 'secret'); } catch (PDOException $e) { var_dump($e->getMessage(), $e->getCode()); }
try { new PDO($dsn . 'nope', 'root', ''); } catch (PDOException $e) { var_dump($e->getMessage(), $e->getCode()); }
try { new PDO('nothing:x'); } catch (PDOException $e) { var_dump($e->getMessage(), $e->getCode(), $e->errorInfo); }
try { new PDO('nothing'); } catch (PDOException $e) { var_dump($e->getMessage()); }
