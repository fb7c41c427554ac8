<?php // b location put
header('Location: /x');
var_dump(http_response_code());
