<?php // ATTR_ORACLE_NULLS turns empty texts into null and back.
$d = new PDO('sqlite::memory:');
$d->setAttribute(PDO::ATTR_ORACLE_NULLS, PDO::NULL_EMPTY_STRING);
var_dump($d->query("SELECT '', NULL, 'a'")->fetch(PDO::FETCH_NUM));
$d->setAttribute(PDO::ATTR_ORACLE_NULLS, PDO::NULL_TO_STRING);
var_dump($d->query("SELECT '', NULL, 'a'")->fetch(PDO::FETCH_NUM));
