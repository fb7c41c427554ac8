// print r multibyte keys
print_r({ schlüssel: 'größe', 'a b': 1 });
