// search key exists
var_dump(array_search('b', { x: 'a', y: 'b' }), array_key_exists('a', { a: null }), array_key_first({ q: 1 }), array_key_last([5, 6]), array_is_list([1, 2]), array_search('zz', ['a']));
