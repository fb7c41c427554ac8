<?php // c nesting
var_dump($_GET);
