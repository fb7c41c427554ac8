<?php // user error silenced still ends
register_shutdown_function(function () { echo 'S;', error_get_last()['type']; });
echo 'a;'; @trigger_error('x', E_USER_ERROR); echo 'never';
