<?php // get cfg var
var_dump(get_cfg_var('nosuch'), get_cfg_var('display_errors'), get_cfg_var('cfg_file_path') !== null); ini_set('display_errors', '0'); var_dump(get_cfg_var('display_errors'), get_cfg_var('max_execution_time'));
