// str ireplace and count
const at = { count: 0 }; const text = str_replace('a', 'b', 'aXaxa', at); const count = at.count;
echo(text, count, str_ireplace('x', 'y', 'aXax'));
