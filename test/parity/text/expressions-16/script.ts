// e2 16
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => base64_decode("YW Jj!"));
t(() => base64_decode("YW Jj!", true));
t(() => base64_decode("YQ"));
t(() => base64_decode("YQ=", true));
t(() => md5("a"));
t(() => sha1("a"));
t(() => crc32("abc"));
t(() => md5("a", true) === hex2bin("0cc175b9c0f1b6a831c399e269772661"));
t(() => hash("sha256", "a"));
t(() => hash("crc32b", "a"));
