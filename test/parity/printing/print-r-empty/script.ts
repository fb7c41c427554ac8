// print r empty
print_r([]);
print_r({ empty: [] });
