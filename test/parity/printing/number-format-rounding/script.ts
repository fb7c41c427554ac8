// number format rounding
echo(number_format(1.005, 2), ' ', number_format(2.675, 2), ' ', number_format(0.285, 2), ' ', number_format(1.5), ' ', number_format(2.5), ' ', number_format(-1.5));
