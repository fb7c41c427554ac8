<?php // closures
var_dump(fn($x) => $x); print_r(fn($x) => $x); echo json_encode(['f' => fn() => 1]); echo gettype(fn() => 1), is_callable('strlen') ? 'y' : 'n', is_callable('nope') ? 'y' : 'n', get_class(fn() => 1), call_user_func('str_repeat', 'ab', 2), call_user_func_array('sprintf', ['%s-%s', 'a', 'b']), implode(',', array_map('intval', ['1', '2x']));
