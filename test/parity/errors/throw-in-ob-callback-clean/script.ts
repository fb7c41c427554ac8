// throw in ob callback clean
ob_start(); ob_start(function (b, p) { throw new Exception(`p${p}`); });
echo("x");
try { ob_get_clean(); } catch (e) { if (!(e instanceof Exception)) throw e; echo("caught ", e.getMessage(), " lvl ", ob_get_level()); }
