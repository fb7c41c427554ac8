// usort numbers
const list = [5, 3, 9]; usort(list, (a: number, b: number) => b - a); echo(json_encode(list));
