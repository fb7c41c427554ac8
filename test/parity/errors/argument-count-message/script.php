<?php // argument count message
try { strlen(); } catch (ArgumentCountError $e) { echo $e->getMessage(); }
