<?php // exit between catch and finally
try { try { throw new Exception('a'); } catch (Exception $e) { echo 'c;'; exit('x;'); } finally { echo 'never;'; } } finally { echo 'never;'; }
