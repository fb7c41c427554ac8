// exit true
exit(true);
