<?php // A class of the script that extends PDO.
class Db extends PDO { public function one($sql) { return $this->query($sql)->fetchColumn(); } }
$d = new Db('sqlite::memory:');
var_dump($d->one('SELECT 42'), $d instanceof PDO, get_class($d));
