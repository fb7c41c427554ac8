// b remove variants
header("X-A: 1");
header("X-Ab: 1");
header("Set-Cookie: a=1");
header("Set-Cookie: b=1", false);
header_remove("x-a");
header_remove("X-A:");
header_remove("set-cookie");
header_remove("nope");
header_remove("");
print_r(headers_list());
header_remove();
header("X-After: 1");
print_r(headers_list());
header_remove(null);
