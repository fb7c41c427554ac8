<?php // exception nested finally order
function work() { try { throw new Exception('inner'); } finally { echo 'f1 '; } }
try { try { work(); } finally { echo 'f2 '; } } catch (Exception $e) { echo 'c:', $e->getMessage(); }
