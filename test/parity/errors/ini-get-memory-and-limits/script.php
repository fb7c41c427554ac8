<?php // ini get memory and limits
var_dump(ini_get('max_execution_time'), ini_get('post_max_size'), ini_get('upload_max_filesize'), ini_get('max_input_vars'));
