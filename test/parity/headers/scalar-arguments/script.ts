// scalars become text, flags and codes
header(123);
header('X-Ok: 1', 0 as never);
header('X-Ok: 2', '' as never);
header('X-Ok: 3', 'yes' as never, '404' as never);
print_r(headers_list());
