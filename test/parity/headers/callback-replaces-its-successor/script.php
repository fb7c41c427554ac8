<?php // a callback registered inside a header callback is not called
header_register_callback(function () { header('X-1: 1'); header_register_callback(function () { header('X-2: 2'); }); });
echo 'body';
