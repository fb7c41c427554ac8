// var dump keys with quotes
var_dump({ "it's": 1, 'say "hi"': 2, 'new\nline': 3 });
