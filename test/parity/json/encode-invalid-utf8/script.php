<?php // encode invalid utf8
var_dump(json_encode("bad \xff byte"), json_last_error(), json_last_error_msg());
