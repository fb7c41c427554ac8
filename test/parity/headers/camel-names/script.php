<?php // camel names
header_register_callback(function () { header('X-Camel: yes'); });
header_remove('X-Powered-By');
echo json_encode(headers_list()), http_response_code();
