<?php // type errors list
foreach ([fn() => strtoupper([]), fn() => str_repeat([], 2), fn() => ob_start(null, []), fn() => header(new stdClass()), fn() => ini_set([], 1)] as $call) { try { $call(); } catch (TypeError $e) { echo $e->getMessage(), "\n"; } }
