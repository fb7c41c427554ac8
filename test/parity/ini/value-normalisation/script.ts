// value normalisation
for (var v of [true, false, null, 0, 1, -1, 1.5, 1e20, 'On', 'off', 'yes', 'NULL', ' 5 ', '0x1F', '010', '1K', '2m', '3G', 'abc']) { ini_set('user_agent', v); var_dump(ini_get('user_agent')); }
