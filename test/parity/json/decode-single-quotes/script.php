<?php // decode single quotes
var_dump(json_decode("{'a': 1}"), json_last_error());
