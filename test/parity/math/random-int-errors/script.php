<?php // random int errors
try { random_int(5, 1); } catch (ValueError $e) { echo $e->getMessage(); }
