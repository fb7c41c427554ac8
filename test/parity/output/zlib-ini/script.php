<?php // a zlib ini
echo 'hello';
print_r(ob_list_handlers());
print_r(ob_get_status());
var_dump(ini_get('zlib.output_compression'));
