<?php // converting handler pattern
set_error_handler(function ($severity, $message, $file, $line) { if (!(error_reporting() & $severity)) { return false; } throw new ErrorException($message, 0, $severity, $file, $line); });
try { echo @hex2bin('1'), 'silenced ok;'; hex2bin('1'); } catch (ErrorException $e) { echo 'caught: ', $e->getMessage(), ' sev ', $e->getSeverity(), ';'; } finally { restore_error_handler(); } @hex2bin('1'); echo error_get_last()['message'];
