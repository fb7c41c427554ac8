<?php // prepend and append string
ini_set('error_prepend_string', '<div class="error">');
ini_set('error_append_string', '</div>');
trigger_error('framed', E_USER_WARNING);
