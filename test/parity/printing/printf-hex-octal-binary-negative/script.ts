// printf hex octal binary negative
printf('%b|%o|%X\n', -1, -8, -255);
