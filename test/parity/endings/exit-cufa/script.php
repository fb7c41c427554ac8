<?php // exit cufa
register_shutdown_function('printf', "%s-%d\n", 'fmt', 42);
call_user_func_array(function ($a, $b) { echo "$a$b\n"; die(); }, ['p', 'q']);
