<?php // 
set_exception_handler(function ($e) { echo 'H:', $e->getMessage(), ';'; });
