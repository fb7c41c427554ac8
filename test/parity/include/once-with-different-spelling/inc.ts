//
echo('once;');
