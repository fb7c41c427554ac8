<?php // b location empty
header('Location:');
var_dump(http_response_code());
