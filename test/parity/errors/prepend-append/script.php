<?php // prepend append
ini_set('error_prepend_string', '<div class="err">'); ini_set('error_append_string', "</div>\n");
trigger_error("a"); ini_set('html_errors', '0'); trigger_error("b");
throw new Exception("c");
