//
echo('included;');
