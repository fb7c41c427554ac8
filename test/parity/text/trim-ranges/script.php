<?php // trim ranges
echo json_encode([trim("\x00\x09abc\x0a"), trim('0123abc321', '0..3'), rtrim("abc\n\n"), ltrim('xxabc', 'x'), trim('abc', ''), chop('abc  '), trim('..a..', '.')]);
