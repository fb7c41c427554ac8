// printf integers
printf('%b %o %x %X %c %u %%\n', 10, 64, 255, 255, 65, 3);
