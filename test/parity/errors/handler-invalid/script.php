<?php // handler invalid
try { set_error_handler('nosuchfn'); } catch (TypeError $e) { echo $e->getMessage(); }
