// shutdown errors
class ArrayObject {}
try { register_shutdown_function(); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function('nope'); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function(null); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function(5); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function([1, 2]); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function([1, 2, 3]); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function([new ArrayObject(), 'nope']); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function(['NoClass', 'nope']); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function('NoClass::nope'); } catch (e) { echo(e.getMessage(), "\n"); }
try { register_shutdown_function(new stdClass()); } catch (e) { echo(e.getMessage(), "\n"); }
var_dump(register_shutdown_function('strlen', 'x'));
