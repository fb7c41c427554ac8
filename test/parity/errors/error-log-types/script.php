<?php // error log types
$f = tempnam(sys_get_temp_dir(), 'adv');
var_dump(error_log("raw", 3, $f), error_log("raw2\n", 3, $f), file_get_contents($f)); unlink($f);
var_dump(error_log("x", 4));
var_dump(error_log("x", 3, '/no/such/dir/f.log'));
try { var_dump(error_log("x", 2)); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
try { var_dump(error_log("x", 3)); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
try { var_dump(error_log("x", 3, '')); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
var_dump(error_log("x", 99));
try { error_log(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { error_log([]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
