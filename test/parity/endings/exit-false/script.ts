// exit false
exit(false);
