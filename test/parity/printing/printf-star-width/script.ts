// printf star width
printf('[%*d][%-*s][%.*f]', 5, 42, 6, 'ab', 2, 3.14159);
