// walk and reduce
echo(array_reduce(['a', 'b', 'c'], (carry, item) => carry + item, '>'), array_sum([]), array_sum(['1', '2.5']), array_product([]), array_product(['2', 3]));
