// object order with lines
class Money { constructor(public amount: number, public cur: string) {} jsonSerialize() { return { amount: this.amount, cur: this.cur, txt: `${this}` }; } toString() { return sprintf('%.2f %s', this.amount, this.cur); } }
class Line { opts: unknown[] = []; constructor(public name: string, public price: Money) {} }
class Order { id = 12; lines: Line[] = []; note = null; add(l: Line) { this.lines.push(l); return this; } total() { return array_sum(array_map((l: Line) => l.price.amount, this.lines)); } }
const $o = new Order().add(new Line('Café "x"', new Money(1.5, 'EUR'))).add(new Line("l2\n", new Money(2.25, 'EUR')));
print_r($o); var_dump($o); var_export($o); echo("\n", json_encode($o, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE), $o.total(), ' ', $o.lines[0]!.price, "\n", serialize($o.lines[1]));