// b unicode
header("X-Uni: grüße");
header("X-Tab: a\tb");
header("X-High: \udcff\udcfe");
header("Content-Disposition: attachment; filename=\"ä.txt\"");
print_r(headers_list());
