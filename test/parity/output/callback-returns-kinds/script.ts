// a callback returns kinds
let $b, $p, $v, $s; class R { __toString() { return '[obj]'; } }
for (const $v of [false, true, null, 7, -3, '', 'str', [1], 2.5]) {
  ob_start(($b, $p) => $v);
  echo("data");
  ob_flush();
  echo("more");
  $s = ob_get_status();
  ob_end_flush();
  echo("|", $s["flags"], "|\n");
}
ob_start(($b) => new R());
echo("data");
ob_end_flush();
