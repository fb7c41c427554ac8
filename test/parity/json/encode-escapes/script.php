<?php // encode escapes
echo json_encode("a/b \"q\" \\ \n\t\r \x08\x0c \x01 \x7f <tag> & 'x'");
