// b read twice
print_r($_COOKIE);
