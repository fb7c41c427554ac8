<?php // shutdown errors
try { register_shutdown_function(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function('nope'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function(null); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function(5); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function([1, 2]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function([1, 2, 3]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function([new ArrayObject(), 'nope']); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function(['NoClass', 'nope']); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function('NoClass::nope'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { register_shutdown_function(new stdClass()); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
var_dump(register_shutdown_function('strlen', 'x'));
