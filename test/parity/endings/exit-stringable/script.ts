// exit stringable
class Bye { toString(): string { return 'bye'; } }
exit(new Bye());
