// trim ranges
echo(json_encode([trim('\x00\tabc\n'), trim('0123abc321', '0..3'), rtrim('abc\n\n'), ltrim('xxabc', 'x'), trim('abc', ''), chop('abc  '), trim('..a..', '.')]));
