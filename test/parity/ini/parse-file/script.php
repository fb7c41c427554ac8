<?php // parse file
echo json_encode(parse_ini_file(__DIR__ . '/data.ini', true)), json_encode(parse_ini_file('data.ini', false, INI_SCANNER_TYPED)); var_dump(parse_ini_file('bad.ini'), parse_ini_file('/nonexistent.ini'));
try { parse_ini_file(''); } catch (ValueError $e) { echo $e->getMessage(); }
