<?php // exception handler null
set_exception_handler(function ($e) { echo 'handler'; });
set_exception_handler(null);
throw new Exception('bare');
