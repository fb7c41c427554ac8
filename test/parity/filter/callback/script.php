<?php // callback
var_dump(filter_var('hello', FILTER_CALLBACK, ['options' => 'strtoupper']));
