// err in ob callback
ob_start(function (b) { trigger_error("in cb"); return `[${b}]`; });
echo("x");
ob_end_flush();
echo("after");
