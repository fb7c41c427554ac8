<?php // encode infinity
var_dump(json_encode(INF), json_last_error_msg());
