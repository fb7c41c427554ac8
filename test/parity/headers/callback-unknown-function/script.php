<?php // callback unknown function
try { header_register_callback('nosuchfn'); } catch (TypeError $e) { echo $e->getMessage(); }
