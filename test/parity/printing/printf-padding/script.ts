// printf padding
printf('[%5d][%-5d][%05d][%+d][%+d]\n', 42, 42, 42, 42, -42);
printf("[%8s][%-8s][%'*8s][%08.3f]\n", 'abc', 'abc', 'abc', 3.14159);
