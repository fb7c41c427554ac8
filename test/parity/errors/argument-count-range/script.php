<?php // argument count range
try { str_replace('a', 'b'); } catch (ArgumentCountError $e) { echo $e->getMessage(); }
