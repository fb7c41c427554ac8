// encode partial output
echo(json_encode({ ok: 1, bad: '\udcff' }, JSON_PARTIAL_OUTPUT_ON_ERROR), json_last_error());
