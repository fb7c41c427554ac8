<?php // b callback bad
try { header_register_callback('nope'); } catch (\TypeError $e) { echo $e->getMessage(); }
try { header_register_callback(); } catch (\ArgumentCountError $e) { echo $e->getMessage(); }
