// rounding modes
echo(round(9.5, 0, PHP_ROUND_HALF_UP), round(9.5, 0, PHP_ROUND_HALF_DOWN), round(8.5, 0, PHP_ROUND_HALF_EVEN), round(8.5, 0, PHP_ROUND_HALF_ODD));
