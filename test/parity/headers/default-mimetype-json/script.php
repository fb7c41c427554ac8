<?php // default mimetype json
ini_set('default_mimetype', 'application/json');
echo '{}';
