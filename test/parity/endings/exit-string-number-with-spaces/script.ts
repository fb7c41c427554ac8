// exit string number with spaces
exit(' 5 ');
