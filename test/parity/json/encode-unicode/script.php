<?php // encode unicode
echo json_encode('ü € 😀'), json_encode('ü € 😀', JSON_UNESCAPED_UNICODE);
