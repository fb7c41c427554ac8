<?php // getenv server value
var_dump(getenv('REQUEST_METHOD'), getenv('HTTP_X_ENV'), getenv('NO_SUCH_VARIABLE'));
