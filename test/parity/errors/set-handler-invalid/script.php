<?php // set handler invalid
try { set_error_handler('nofn'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { set_exception_handler(['X', 'y']); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { set_error_handler(5); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { set_error_handler(fn() => 1, 'abc'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { set_exception_handler(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
