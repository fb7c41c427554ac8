// args trace values2
array_fill(0, -1, [1, 2]);
