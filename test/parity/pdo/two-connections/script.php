<?php // Databases in memory are their own.
$a = new PDO('sqlite::memory:'); $b = new PDO('sqlite::memory:');
$a->exec('CREATE TABLE only_a (x)');
var_dump($a->query('SELECT count(*) FROM only_a')->fetchColumn());
try { $b->query('SELECT count(*) FROM only_a'); } catch (PDOException $e) { echo $e->getMessage(), "\n"; }
