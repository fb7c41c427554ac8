<?php // exception from include
try { include 'inc.php'; } catch (Exception $e) { echo 'caught ', $e->getMessage(); }
