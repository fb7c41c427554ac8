// a chunk one
let $b, $p; ob_start(($b, $p) => $p + ":" + $b + ";", 1);
echo("a", "b");
print("c");
printf("%s", "d");
echo("");
ob_end_flush();
