// recursion var export
class Node { next: unknown = null; }
const node = new Node();
node.next = node;
var_export(node);
