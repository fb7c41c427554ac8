<?php // callback runs before headers
header_register_callback(function () { header('X-From-Callback: ' . json_encode(headers_sent())); });
echo 'body';
