<?php // cookie params errors
ob_start(); var_dump(session_set_cookie_params(['lifetime' => 7, 'foo' => 1, 5 => 3]));
try { session_set_cookie_params([]); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
try { session_set_cookie_params(['path' => '/'], '/x'); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
var_dump(session_set_cookie_params(-1)); ini_set('session.use_cookies', 0); var_dump(session_set_cookie_params(5));
