<?php // md5 sha1 crc32
echo md5('hello'), ' ', sha1('hello'), ' ', crc32('hello'), ' ', hash('sha256', 'ü');
