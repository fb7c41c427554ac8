// append throws
echo('main;'); for (var f of get_included_files()) echo(basename(f), ',');
