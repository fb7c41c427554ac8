<?php // strtok and codes
var_dump(strtok("a b  c", " "), strtok(" "), strtok(" "), strtok(" "), strtok("/x/y", "/"), strtok("/"), strtok("/"), strtok('', 'x'), strtok('abc', ''), strtok("a=1;b=2", "="), strtok(";"), strtok("="), strtok("é,ü", ","), strtok(','));
echo str_rot13("Hello, Wörld 123"), quoted_printable_encode("a=é\tb \r\nline 2 " . str_repeat('x', 80) . " é"), '|', quoted_printable_decode("a=3D=C3=A9=\r\nb"), ip2long("1.2.3.4"), var_export(ip2long("1.2.3"), true), ip2long('255.255.255.255'), var_export(ip2long('256.1.1.1'), true), long2ip(16909060), long2ip(4294967295), "\n";
