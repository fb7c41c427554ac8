<?php // callback removes
header('X-A: 1');
header_register_callback(function () { header_remove('X-A'); header_remove('X-Powered-By'); });
echo 'body';
