//
echo('only once;');
