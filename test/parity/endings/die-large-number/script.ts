// die large number
die(1e20);
