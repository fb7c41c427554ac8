<?php // restore more often than set
var_dump(restore_error_handler(), restore_error_handler(), restore_exception_handler()); var_dump(set_error_handler(null)); var_dump(set_error_handler('var_dump')); var_dump(set_error_handler(null)); var_dump(set_exception_handler(null)); var_dump(set_exception_handler('print_r')); var_dump(set_exception_handler(null));
