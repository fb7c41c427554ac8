// printf plus and left
printf('[%+05d][%-05d][%+.1f][%-8.2f|][%+s]\n', 7, 7, 1.25, 2.5, 'x');
