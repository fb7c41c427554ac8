// object with text and json
class Base { id = 7; tags = ['x', 'y']; hello() { return 'hi'; } }
class Child extends Base { name: string; constructor(n: string) { super(); this.name = n; } jsonSerialize() { return { n: this.name, id: this.id }; } toString(): string { return `Child(${this.name})`; } }
const c = new Child('bob'), c2 = new Child("o'neil");
print_r(c); var_dump(c); var_export(c); echo(json_encode(c), json_encode([c, c2]), json_encode({ c }, JSON_PRETTY_PRINT), c, ' ', c + '', '\n');
print_r([c, 'k', c2]); var_dump({ o: c, l: [c2] }); var_export([c, { d: c2 }]);
echo(implode(', ', [c, c2]), strlen(c), strtoupper(c), str_pad(c, 20, '*'), sprintf('%s|%10.3s', c, c), ucfirst(c), htmlspecialchars(c), '\n');
echo(get_class(c), 'yn', 3, '\n');