<?php // sanitize email url
var_dump(filter_var("a(b)\"c@d.de ü", FILTER_SANITIZE_EMAIL), filter_var('http://a b/ü?x', FILTER_SANITIZE_URL), filter_var('a b&ü', FILTER_SANITIZE_ENCODED), filter_var("a'b\"c", FILTER_SANITIZE_ADD_SLASHES));
