// prepend sets handler main throws
echo('main;'); throw new Exception('x');
