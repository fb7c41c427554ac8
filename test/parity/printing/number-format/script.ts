// number format
echo(number_format(1234567.891), ' ', number_format(1234567.891, 2), ' ', number_format(1234567.891, 2, ',', '.'), ' ', number_format(0.5));
