// print r null and bool in array
print_r([null, true, false, '', 0, 0.5]);
