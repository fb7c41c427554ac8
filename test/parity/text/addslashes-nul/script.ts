// addslashes nul
echo(json_encode([addslashes('a\x00b'), stripslashes('a\\0b'), stripslashes('\\\\\\'), addcslashes('abc\n\udcff', 'a..b'), addcslashes('foo[bar]\t', 'A..z\t'), stripcslashes('a\\n\\x41\\101')]));
