//
echo('page one');
