// exit array
exit([1]);
