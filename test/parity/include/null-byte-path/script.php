<?php // null byte path
ini_set('html_errors', '0'); var_dump(include "inc\0.php"); var_dump(file_exists("a\0b"), is_file("x\0"));
