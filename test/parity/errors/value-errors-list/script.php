<?php // value errors list
foreach ([fn() => str_split('abc', 0), fn() => explode('', 'a'), fn() => str_pad('x', 5, ''), fn() => substr_count('a', ''), fn() => wordwrap('abc', 0, "\n", true), fn() => chunk_split('abc', 0)] as $call) { try { $call(); } catch (ValueError $e) { echo $e->getMessage(), "\n"; } }
