<?php // type error string for int
try { str_repeat('x', 'many'); } catch (TypeError $e) { echo $e->getMessage(); }
