// trim
echo('[', trim('  \t\n x y \x00\x0b '), ']', '[', rtrim('xaab', 'ab'), ']', '[', ltrim('0012', '0'), ']', '[', trim('abcba', 'a..b'), ']');
