// ini precision values
for (const p of Object.values([0, 1, 17, -1, -2, 'abc', '14', 40])) { var_dump(ini_set('precision', p)); echo(0.1 + 0.2, ' ', 1e10 / 3, "\n"); }
