// get included files
include('inc_a.ts'); include_once('./inc_a.ts'); include_once('inc_b.ts'); require_once('../get-included-files/inc_b.ts'); silence(() => include('nope.php')); for (var f of get_included_files()) echo(basename(f), "\n"); echo(count(get_required_files()));
