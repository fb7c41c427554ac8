<?php // encode unescaped slashes
echo json_encode('http://a/b', JSON_UNESCAPED_SLASHES);
