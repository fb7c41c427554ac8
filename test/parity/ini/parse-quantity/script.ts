// parse quantity
for (var q of ['1', '1K', '1k', '2M', '1G', '0x10', '0b11', '0o17', '017', '-1', '-2K', '+3', ' 4 ', '', '5 K']) { var_dump(ini_parse_quantity(q)); }
