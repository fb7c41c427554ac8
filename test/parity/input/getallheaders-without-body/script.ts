// FPM always knows length and type of the body
print_r(getallheaders());
