// echo stringable
class Name { toString(): string { return 'I am text'; } }
echo(new Name(), '!');
