<?php // exception in handler propagates
set_error_handler(function ($errno, $errstr) { throw new Exception("from handler: $errstr"); });
try { trigger_error('x', E_USER_NOTICE); echo 'not reached'; } catch (Exception $e) { echo 'caught ', $e->getMessage(); }
