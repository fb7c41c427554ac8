// b injection
header("X-A: 1\r\nX-B: 2");
header("X-A: 1\nX-B: 2");
header("X-A: 1\r");
header("X-A: 1\n");
header("X-A\u0000: 1");
header("X-A: 1\r\n folded");
header("Location: /x\r\nX: y");
print_r(headers_list());
