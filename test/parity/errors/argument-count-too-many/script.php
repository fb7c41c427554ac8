<?php // argument count too many
try { strlen('a', 'b'); } catch (ArgumentCountError $e) { echo $e->getMessage(); }
