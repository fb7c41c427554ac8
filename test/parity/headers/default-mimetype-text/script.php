<?php // default mimetype text
ini_set('default_mimetype', 'text/x-foo');
echo 'x';
