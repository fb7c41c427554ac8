<?php // printf missing specifier
try { printf('50%'); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(); }
