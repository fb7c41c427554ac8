// exit in to string
class Quit { toString(): string { exit('while converting'); return ''; } }
echo('a' + new Quit() + 'b');
