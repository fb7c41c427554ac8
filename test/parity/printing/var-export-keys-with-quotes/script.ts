// var export keys with quotes
var_export({ "it's": 1, 'back\\slash': "x'y" });
