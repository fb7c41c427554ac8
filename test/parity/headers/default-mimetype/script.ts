// b default mimetype
ini_set("default_mimetype", "text/x-own");
echo("x");
