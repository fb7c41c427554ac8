<?php // exit static method
class T { public static function run() { die("static"); } }
call_user_func([T::class, 'run']);
