<?php // argument count user facing
foreach ([fn() => strlen(), fn() => str_repeat('x'), fn() => implode(), fn() => setcookie(), fn() => header()] as $call) { try { $call(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; } }
