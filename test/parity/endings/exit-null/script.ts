// exit null
exit(null);
