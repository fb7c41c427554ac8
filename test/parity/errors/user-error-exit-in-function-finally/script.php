<?php // user error exit in function finally
register_shutdown_function(function () { echo 'S;'; }); function f() { try { trigger_error('dead', E_USER_ERROR); } finally { echo 'never'; } } try { f(); } catch (Throwable $e) { echo 'never'; }
