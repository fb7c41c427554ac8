// arg separator
ini_set('arg_separator.output', ';'); echo(http_build_query({'a': 1, 'b': [1, 2], 'c': true})); ini_restore('arg_separator.output'); echo(' ', http_build_query({'a': 1, 'b': 2}));
