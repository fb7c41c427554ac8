<?php // handler throws on missing include
set_error_handler(function ($n, $m) { throw new ErrorException($m, 0, $n); }); try { include 'missing.php'; } catch (ErrorException $e) { echo $e->getMessage(), '|', $e->getSeverity(), "\n"; } try { require 'missing2.php'; } catch (ErrorException $e) { echo $e->getMessage(); }
