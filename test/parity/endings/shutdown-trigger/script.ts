// shutdown trigger
set_error_handler(function (n, s) { echo(`<${n}:${s}>`); });
register_shutdown_function(function () { trigger_error("late", E_USER_NOTICE); restore_error_handler(); trigger_error("later", E_USER_WARNING); });
echo("main ");
