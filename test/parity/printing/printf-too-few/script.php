<?php // printf too few
try { printf('%s %s', 'one'); } catch (ArgumentCountError $e) { echo $e->getMessage(); }
