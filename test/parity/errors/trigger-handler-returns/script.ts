// trig handler returns
for (const ret of Object.values([true, false, null, 0, '', 'x'])) {
  set_error_handler(function (n, s, f, l) { echo(`<h ${n} ${s} ${l}>`); return ret; });
  trigger_error("t", E_USER_WARNING); echo(json_encode(error_get_last() === null), "\n");
  error_clear_last(); restore_error_handler();
}
