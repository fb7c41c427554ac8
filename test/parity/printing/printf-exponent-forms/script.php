<?php // printf exponent forms
printf("%e %.0e %.10e %G %g %g\n", 0, 12345.678, 1.5, 0.00001, 1e15, 123456);
