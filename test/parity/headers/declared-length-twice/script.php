<?php // declared length twice
header('Content-Length: 3');
header('content-length: 4');
echo 'four';
