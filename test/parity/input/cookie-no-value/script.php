<?php // cookie no value
var_dump($_COOKIE);
