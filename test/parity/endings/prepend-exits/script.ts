// prepend exits
echo('main;');
