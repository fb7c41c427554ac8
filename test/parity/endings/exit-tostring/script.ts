// exit tostring
class S { toString() { exit("tostr"); } }
echo("a", new S(), "b");
