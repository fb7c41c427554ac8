let $f: any; // floats everywhere
$f = [0.1 + 0.2, 1.5, 1e25, INF, -INF, NAN, 1 / 3, 123456789.12345678, 1e-7, -1.5e-10, 5e-324, 1.7976931348623157e308, 0.1 + 0.7, 100.25, 1e15 + 0.5, 4.35, 2.675, 1e22 + 0.1, 3.0e-5, 1.1e21];
print_r($f);
var_dump($f);
var_export($f);
echo(serialize($f));
echo(implode(' ', $f));
echo(json_encode(array_slice($f, 6)));
echo(number_format(0.5), number_format(1.005, 2), number_format(-0.4), number_format(-1234.567, 2), number_format(1234.5678, 2, ',', '.'), number_format(0.129, 2), number_format(1e15 + 0.3, 3, '', ''));
