// printf char and percent
printf('%c%c%c|%5%|%%|%05d%%\n', 72, 105, 256 + 33, 42);
