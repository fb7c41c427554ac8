// printf rounding
printf('%.0f %.0f %.0f %.2f %.2f %.1f\n', 0.5, 1.5, 2.5, 1.005, 2.675, 0.05);
