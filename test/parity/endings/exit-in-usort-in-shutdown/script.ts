// exit in usort in shutdown
register_shutdown_function(() => { var a = [3, 1, 2]; usort(a, (x, y) => { exit('sorting'); }); });
register_shutdown_function(() => { echo('never'); });
echo('main;');
