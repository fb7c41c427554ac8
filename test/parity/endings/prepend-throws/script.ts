// prepend throws
echo('main;');
