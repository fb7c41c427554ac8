<?php // uncaught from call user func
function boom() { throw new Exception('cuf'); }
call_user_func('boom');
