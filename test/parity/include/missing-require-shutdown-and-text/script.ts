// missing require shutdown and text
register_shutdown_function(() => { var e = error_get_last(); echo(e['type'], '|', e['message']); }); ini_set('html_errors', '0');
function load(n) { require(n); } try { load('nothing_here.php'); } catch (e) { echo('caught ', get_class(e)); }
