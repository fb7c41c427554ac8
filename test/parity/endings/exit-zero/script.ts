// exit zero
exit(0);
