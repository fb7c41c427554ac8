// min max
var_dump(min(3, 1, 2), max([1, 5, 3]), max('a', 'b'), min(1.5, 2));
