// exit float exp
exit(1e25);
