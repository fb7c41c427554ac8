// in array loose
var_dump(in_array('1', [1, 2]), in_array('abc', [0]), in_array(null, [0]), in_array('1e1', ['10']), in_array(true, ['x']));
