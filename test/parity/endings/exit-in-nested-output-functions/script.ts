// exit in nested output functions
ob_start(); echo('a'); ob_start(); echo('b'); ob_start(); echo('c'); exit(ob_get_level() + ob_get_contents());
