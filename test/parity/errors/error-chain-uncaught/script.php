<?php // error chain uncaught
try { strlen([]); } catch (TypeError $e) { throw new RuntimeException("wrapped", 0, $e); }
