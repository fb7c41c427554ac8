// b default charset ini
ini_set("default_charset", "ISO-8859-1");
header("Content-type: text/plain");
