<?php // call exit dynamic
try { call_user_func('exit'); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
try { array_map('die', [1]); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
try { register_shutdown_function('exit'); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
