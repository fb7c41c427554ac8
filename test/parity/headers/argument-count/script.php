<?php // argument count
try { header(); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(); }
