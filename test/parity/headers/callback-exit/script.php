<?php // callback exit
header_register_callback(function () { header('X-A: 1'); exit; });
echo 'body';
