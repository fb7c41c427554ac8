<?php // after output header callback
echo 'x';
var_dump(header_register_callback(function () { echo 'never'; }));
