<?php // regexp
var_dump(filter_var('abc123', FILTER_VALIDATE_REGEXP, ['options' => ['regexp' => '/^[a-z]+\d+$/']]), filter_var('123', FILTER_VALIDATE_REGEXP, ['options' => ['regexp' => '/^[a-z]+$/']]));
