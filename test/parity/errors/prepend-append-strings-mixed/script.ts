// prepend append strings mixed
ini_set('error_prepend_string', '<div class="e">'); ini_set('error_append_string', "</div>\n"); trigger_error('one'); ini_set('html_errors', '0'); trigger_error('two', E_USER_WARNING); ini_restore('error_prepend_string'); hex2bin('1'); throw new Exception('three <i>');
