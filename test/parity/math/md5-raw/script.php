<?php // md5 raw
echo strlen(md5('x', true)), bin2hex(sha1('x', true)), ' ', crc32(''), ' ', md5('ü');
