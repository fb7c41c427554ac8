<?php // a callback returns kinds
class R { function __toString() { return '[obj]'; } } //ts: class R { __toString() { return '[obj]'; } }
foreach ([false, true, null, 7, -3, '', 'str', [1], 2.5] as $v) { //ts: for (const $v of [false, true, null, 7, -3, '', 'str', [1], 2.5]) {
  ob_start(fn($b, $p) => $v);
  echo 'data';
  ob_flush();
  echo 'more';
  $s = ob_get_status();
  ob_end_flush();
  echo "|", $s['flags'], "|\n";
}
ob_start(fn($b) => new R());
echo 'data';
ob_end_flush();
