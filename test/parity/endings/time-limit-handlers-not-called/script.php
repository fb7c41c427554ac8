<?php // time limit handlers not called
set_error_handler(function () { echo 'error handler'; return true; });
set_exception_handler(function () { echo 'exception handler'; });
set_time_limit(1);
while (true) { }
