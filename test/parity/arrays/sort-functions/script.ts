// sort functions
const list = [3, 10, 1]; sort(list); echo(json_encode(list));
const words = ['banana', 'Apple', 'cherry']; sort(words); echo(json_encode(words));
rsort(list); echo(json_encode(list));
