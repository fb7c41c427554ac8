// warning once per call in loop
ini_set('html_errors', '0'); for (var h of ['1', '12', '123']) { echo(bin2hex(strval(silence(() => hex2bin(h)))), ';'); hex2bin(h); }
