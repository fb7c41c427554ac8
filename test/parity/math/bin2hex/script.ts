// bin2hex
echo(bin2hex('a\udcff\x00z'), strlen(hex2bin('ff00')), bin2hex(hex2bin('00ff10')));
