<?php // exception handler throws
set_exception_handler(function ($e) { throw new LogicException('from handler'); });
throw new Exception('bad');
