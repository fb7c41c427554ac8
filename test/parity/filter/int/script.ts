// int
for (const value of ['42', '-7', '+5', '0', '-0', ' 12 ', '012', '1.5', 'abc', '', '9223372036854775808', '0x1A', '1e3']) { var_dump(filter_var(value, FILTER_VALIDATE_INT)); }
