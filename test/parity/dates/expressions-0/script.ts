// e4 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => date("Y-m-d H:i:s", 0));
t(() => date("D, d M Y N jS z W t L o y a A B g G h H i s v u e I O P p T Z c r U", 1700000000));
t(() => date("\\Y\\\\m l S", 86400 * 2));
t(() => date("jS", 86400 * 10) + date("jS", 86400 * 20) + date("jS", 86400 * 21) + date("jS", 86400 * 22));
t(() => date("Y", -1));
t(() => date("", 5));
t(() => gmdate("D, d M Y H:i:s \\G\\M\\T", 1234567890));
t(() => gmdate("c", 253402300800));
t(() => gmdate("Y-m-d", -62135596801));
t(() => idate("y", 0));
