// recursion object
class Node { name = 'n'; next: unknown = null; }
const node = new Node();
node.next = node;
print_r(node);
var_dump(node);
