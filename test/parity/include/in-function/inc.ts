//
echo('rendered');
