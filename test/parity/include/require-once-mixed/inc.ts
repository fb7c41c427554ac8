//
echo('ran;');
