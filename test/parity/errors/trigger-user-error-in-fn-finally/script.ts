// trig user error in fn finally
function f() { try { trigger_error("fatal", E_USER_ERROR); } catch (e) { echo("catch"); } finally { echo("finally"); } }
ob_start(); echo("buf"); f();
