<?php // decode bad surrogate
var_dump(json_decode('"\ud83d"'), json_last_error_msg());
