<?php // exit in finally after throw
try { try { throw new Exception("lost"); } finally { exit("exit wins"); } } catch (Exception $e) { echo "caught"; }
