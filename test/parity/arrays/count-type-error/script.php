<?php // count type error
try { count('text'); } catch (TypeError $e) { echo $e->getMessage(); }
