// var dump floats
var_dump(0.1 + 0.2, 1e25, 1.5e-10, -0.5, 1e100, INF, NAN);
