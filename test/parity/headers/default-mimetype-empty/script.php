<?php // default mimetype empty
ini_set('default_mimetype', '');
echo 'x';
